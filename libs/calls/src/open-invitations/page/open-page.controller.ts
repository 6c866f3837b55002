import { Public } from '#libs/accounts';
import { ProblemError } from '#libs/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { formTexts } from '../../booking-page/form-texts.js';
import { pagePolicy, saidPage } from '../../booking-page/whole-page.js';
import { askedPage } from './asked-page.js';
import { Asking } from './asking.service.js';
import { openPage } from './open-page.js';
import { OpenPageQuery } from './open-page.query.js';
import { readRequest } from './read-request.js';

const HTML = 'text/html; charset=utf-8';
/** For one address: enough for a household, too few for guessing. */
const rateLimit = { max: 60, timeWindow: 60_000 };

/** The public pages of an open invitation: to ask for a call, and to see one's own request; without account or script. */
@ApiExcludeController()
@Controller()
export class OpenPageController {
  constructor(
    private readonly asking: Asking,
    private readonly pages: OpenPageQuery,
  ) {}

  @Get('talk/:place')
  @Public()
  @RouteConfig({ rateLimit })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async open(@Param('place') place: string, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, async () => openPage(await this.pages.open(place)));
  }

  @Post('talk/:place')
  @HttpCode(200)
  @Public()
  @RouteConfig({ rateLimit, takesForm: true })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async ask(
    @Param('place') place: string,
    @Body() sent: unknown,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filled = formTexts(sent);
    await answer(reply, async () => {
      const read = readRequest(filled);
      if ('problem' in read) return this.again(place, filled, { text: read.problem, field: read.field });
      try {
        const secret = await this.asking.ask(place, read, { address: ip, once: filled['once'] });
        // Elsewhere, so that the page may be loaded anew and kept.
        await reply.redirect(`/asked/${secret}`, 303);
        return null;
      } catch (error) {
        if (!(error instanceof ProblemError) || ![409, 429].includes(error.status)) throw error;
        if (error.status === 429) reply.status(429);
        return this.again(place, filled, { text: error.detail, field: null });
      }
    });
  }

  @Get('asked/:token')
  @Public()
  @RouteConfig({ rateLimit })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async see(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, async () => askedPage(await this.pages.asked(token)));
  }

  @Post('asked/:token')
  @HttpCode(200)
  @Public()
  @RouteConfig({ rateLimit, takesForm: true })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async act(@Param('token') token: string, @Query('do') act: unknown, @Res() reply: FastifyReply): Promise<void> {
    await answer(reply, async () => {
      if (act === 'withdraw' && (await this.asking.withdraw(token))) {
        return saidPage('Taken back', 'Your request is deleted, with all that you wrote.');
      }
      return askedPage(await this.pages.asked(token));
    });
  }

  private async again(
    place: string,
    filled: Record<string, string>,
    problem: { text: string; field: string | null },
  ): Promise<string> {
    const page = await this.pages.open(place, filled);
    // Where nobody may ask any more, the page says so itself.
    const isClosed = page.standing === 'off' || page.standing === 'crowded';
    return openPage({ ...page, problem: isClosed ? null : problem });
  }
}

async function answer(reply: FastifyReply, make: () => Promise<string | null>): Promise<void> {
  try {
    const html = await make();
    if (html !== null) await reply.type(HTML).send(html);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 404) throw error;
    await reply.status(404).type(HTML).send(saidPage('Nothing here', error.detail));
  }
}
