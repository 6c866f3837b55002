import { Public, isTimeZone, SESSION_COOKIE } from '#libs/accounts';
import { ProblemError } from '#libs/platform';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Bookings } from '../bookings/bookings.service.js';
import { BookingPageQuery, type PageAsked } from './booking-page.query.js';
import { BookingFileQuery } from './booking-file.query.js';
import { bookingPage } from './booking-page.js';
import { formTexts } from './form-texts.js';
import { readBooking } from './read-booking.js';
import { pagePolicy, saidPage } from './whole-page.js';

const HTML = 'text/html; charset=utf-8';
const CALENDAR = 'text/calendar; charset=utf-8';
/** For one address: enough for a family, too few for guessing. */
const rateLimit = { max: 60, timeWindow: 60_000 };

/** The public page of one link; it works without an account and without a script. */
@ApiExcludeController()
@Controller('call')
export class BookingPageController {
  constructor(
    private readonly bookings: Bookings,
    private readonly pages: BookingPageQuery,
    private readonly files: BookingFileQuery,
  ) {}

  @Get(':token')
  @Public()
  @RouteConfig({ rateLimit })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async show(
    @Param('token') token: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = request.cookies[SESSION_COOKIE];
    await this.answer(reply, () => this.page(token, { ...asked(formTexts(query)), session }));
  }

  @Get(':token/call.ics')
  @Public()
  @RouteConfig({ rateLimit })
  @Header('cache-control', 'no-store')
  async file(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    await this.answer(reply, () => this.files.get(token), CALENDAR);
  }

  @Post(':token')
  @HttpCode(200)
  @Public()
  @RouteConfig({ rateLimit, takesForm: true })
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', pagePolicy)
  async act(
    @Param('token') token: string,
    @Query('do') act: unknown,
    @Body() sent: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = formTexts(sent);
    await this.answer(reply, async () => {
      if (act === 'decline') {
        await this.bookings.decline(token);
        return saidPage('That is fine', 'Thank you for saying so. Nobody will ask you again by this link.');
      }
      if (act === 'cancel') {
        await this.bookings.cancel(token);
        return this.page(token, asked(form), 'The call is cancelled. You may pick another time.');
      }
      return this.book(token, form);
    });
  }

  private async book(token: string, form: Record<string, string>): Promise<string> {
    const { call, questions } = await this.pages.get(token);
    const read = readBooking(form, questions, call !== null);
    if ('problem' in read) return this.page(token, asked(form), read.problem);
    try {
      await this.bookings.book(token, { ...read, theirTimeZone: asked(form).zone ?? 'UTC' });
      return await this.page(token, asked(form));
    } catch (error) {
      // Somebody was faster: what was filled in stays, and the next free times stand there.
      if (error instanceof ProblemError && error.status === 409) return this.page(token, asked(form), error.detail);
      throw error;
    }
  }

  private async page(token: string, ask: PageAsked, problem: string | null = null): Promise<string> {
    const { page } = await this.pages.get(token, ask);
    return bookingPage({ ...page, problem });
  }

  private async answer(reply: FastifyReply, make: () => Promise<string>, type = HTML): Promise<void> {
    try {
      const made = await make();
      if (type === CALENDAR) reply.header('content-disposition', 'attachment; filename="call.ics"');
      await reply.type(type).send(made);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 404) throw error;
      await reply.status(404).type(HTML).send(saidPage('Nothing here', error.detail));
    }
  }
}

function asked(filled: Record<string, string>): PageAsked {
  const zone = filled['zone'];
  return { zone: zone !== undefined && isTimeZone(zone) ? zone : null, all: filled['all'] === '1', filled };
}
