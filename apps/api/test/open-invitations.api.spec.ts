import { buildContact } from '#libs/testing';
import { filled, NEXT_MONDAY, none, openPorch, type Porch } from './open-porch.js';

describe('an open invitation', () => {
  let here: Porch;
  beforeAll(async () => {
    here = await openPorch();
  });
  beforeEach(() => here.anew());
  afterAll(() => here.api.close());

  describe('is made, changed and ended by the owner alone', () => {
    it('with an address that says what it is and cannot be guessed', async () => {
      const made = await here.make({ postTitle: 'The conversation fail', mostAWeek: 3 });
      expect(made).toMatchObject({ isOn: true, title: 'Want to talk?', mostAWeek: 3, minutes: null, counts: none });
      expect(made.path).toMatch(/^\/talk\/the-conversation-fail-[2-9a-z]{16}$/);
      await here.editor.post(here.api.path('open-invitations')).send({}).expect(403);
      await here.editor
        .patch(here.api.path(`open-invitations/${made.id}`))
        .send({ isOn: false })
        .expect(403);
      const { body } = await here.viewer.get(here.api.path('open-invitations?limit=1')).expect(200);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([here.page.id < made.id ? made.id : here.page.id]);
      const { body: rest } = await here.viewer
        .get(here.api.path(`open-invitations?limit=1&cursor=${body.nextCursor}`))
        .expect(200);
      expect([rest.items.length, rest.nextCursor]).toEqual([1, null]);
    });

    it.each([
      [{ mostAWeek: 0 }],
      [{ minutes: 3 }],
      [{ postUrl: 'javascript:alert(1)' }],
      [{ postUrl: 'www.no-scheme.example' }],
      [{ title: '' }],
      [{ title: 'a\u0007' }],
      [{ words: 'a\u0000' }],
      [{ isOn: null }],
      [{ code: 'mine' }],
    ])('refuses %j', async (fields) => {
      await here.owner.post(here.api.path('open-invitations')).send(fields).expect(422);
    });

    it('may get another address: the one from before ends, and who has asked keeps his own', async () => {
      const mine = await here.ask();
      const { body } = await here.owner.post(here.api.path(`open-invitations/${here.page.id}/address`)).expect(200);
      expect(body.path).not.toBe(here.page.path);
      await here.visitor().get(here.page.path).expect(404);
      await here.visitor().post(here.page.path).type('form').send(filled).expect(404);
      expect(await here.read(body.path)).toContain('Want to talk?');
      expect(await here.read(mine)).toContain('Your request is there');
      await here.editor.post(here.api.path(`open-invitations/${here.page.id}/address`)).expect(403);
    });

    it('is deleted only while nobody has asked', async () => {
      const other = await here.make();
      await here.editor.delete(here.api.path(`open-invitations/${other.id}`)).expect(403);
      await here.owner.delete(here.api.path(`open-invitations/${other.id}`)).expect(204);
      await here.visitor().get(other.path).expect(404);
      await here.ask();
      await here.owner.delete(here.api.path(`open-invitations/${here.page.id}`)).expect(409);
    });

    it('of another workspace is not there', async () => {
      await here.ask();
      const [request] = await here.requests();
      const { agent, workspaceId } = await here.api.otherWorkspace();
      const there = `/api/workspaces/${workspaceId}`;
      await agent.get(`${there}/open-invitations/${here.page.id}`).expect(404);
      await agent.patch(`${there}/open-invitations/${here.page.id}`).send({ isOn: false }).expect(404);
      await agent.post(`${there}/open-invitations/${here.page.id}/address`).expect(404);
      await agent.delete(`${there}/open-invitations/${here.page.id}`).expect(404);
      await agent.get(`${there}/open-invitations/${here.page.id}/requests`).expect(404);
      for (const verb of ['accept', 'decline', 'set-aside', 'undo', 'link']) {
        await agent.post(`${there}/call-requests/${request!.id}/${verb}`).send({}).expect(404);
      }
      await agent.delete(`${there}/call-requests/${request!.id}`).expect(404);
      await agent.get(here.api.path('open-invitations')).expect(404);
      expect((await agent.get(`${there}/open-invitations`).expect(200)).body.items).toEqual([]);
    });
  });

  describe('the public page', () => {
    it('says who gives how many calls, in the words of the owner, without a script', async () => {
      const words = {
        words: 'I <b>read</b> it all.\n\nCome and talk.',
        question: 'What is on your mind?',
        minutes: 15,
      };
      await here
        .change({ ...words, postTitle: 'Fences & "gates"', postUrl: 'https://blog.example/?a=1&b="' })
        .expect(200);
      const response = await here.visitor().get(here.page.path).expect(200);
      expect(response.text).toContain('talks with 2 readers a week, for about 15 minutes each.');
      expect(response.text).toContain('I &lt;b&gt;read&lt;/b&gt; it all.');
      expect(response.text).toContain('<label for="why">What is on your mind?</label>');
      expect(response.text).toContain('Fences &amp; &quot;gates&quot;');
      expect(response.text).not.toMatch(/<script|<b>read/);
      expect(response.text.length).toBeLessThan(10_000);
      expect(response.headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      });
      const policy = response.headers['content-security-policy'];
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; form-action 'self'/);
      expect(policy).not.toContain('unsafe');
    });

    it('is honest where it is switched off, full for the week, or asked by too many', async () => {
      for (const known of ['@one', '@two']) await here.ask({ known });
      for (const { id } of await here.requests()) await here.accept(id);
      expect(await here.read(here.page.path)).toContain('This week’s calls are promised already.');
      here.clock.set(NEXT_MONDAY);
      expect(await here.read(here.page.path)).not.toContain('promised already');
      await here.change({ isOn: false }).expect(200);
      const off = await here.read(here.page.path);
      expect(off).toContain('takes no requests for calls just now');
      expect(off).not.toContain('<form');
      expect((await here.send().expect(200)).text).toContain('takes no requests for calls just now');
      await here.change({ isOn: true, mostAWeek: 1 }).expect(200);
      for (let at = 0; at < 20; at++) await here.ask({ known: `@reader${at}` });
      const crowded = await here.read(here.page.path);
      expect(crowded).toContain('has more requests than there are calls to give');
      expect((await here.send().expect(200)).text).not.toContain('<form');
      expect(await here.counts()).toMatchObject({ asked: 22, waiting: 20 });
    });

    it('keeps what was filled in where something is missing, marks where, and takes no markup', async () => {
      const { text } = await here
        .send({ known: 'Jenn from the comments', why: '<script>alert(1)</script>' })
        .expect(200);
      expect(text).toContain(
        '<a href="#known">Please give an email address, an @handle or the address of your blog.</a>',
      );
      expect(text).toMatch(/id="known"[^>]*value="Jenn from the comments" aria-invalid="true"/);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
      expect(await here.requests()).toEqual([]);
    });

    it('is one request however often the form is sent', async () => {
      const once = /name="once" value="([\w-]{43})"/.exec(await here.read(here.page.path))![1];
      const paths = await Promise.all([here.ask({ once }), here.ask({ once }), here.ask({ once })]);
      expect(new Set(paths)).toEqual(new Set([`/asked/${once}`]));
      const other = await here.ask({ once, known: '@someone', why: 'Quite another thing.' });
      expect(other).not.toBe(paths[0]);
      expect(await here.read(other)).not.toContain('fences');
      expect(await here.requests()).toHaveLength(2);
    });

    it('takes five from one address in an hour, and forgets the address in a day', async () => {
      for (let at = 0; at < 5; at++) await here.send({ known: `@r${at}` }, '10.9.0.1').expect(303);
      const refused = await here.send({ known: '@r5', why: 'Kept words.' }, '10.9.0.1').expect(429);
      expect(refused.text).toContain('Please try again in an hour.');
      expect(refused.text).toContain('Kept words.</textarea>');
      await here.send({ known: '@r6' }, '10.9.0.2').expect(303);
      here.clock.set('2026-11-27T10:00:01Z');
      await here.send({ known: '@r7' }, '10.9.0.1').expect(303);
      here.clock.set('2026-11-28T09:30:00Z');
      await here.send({ known: '@r8' }, '10.9.0.3').expect(303);
      const known = await here.api.database.query('select known_as from call_requests where asked_from is not null');
      expect(known).toEqual([{ known_as: '@r7' }, { known_as: '@r8' }]);
    });

    it('takes forty from all addresses in an hour', async () => {
      await here.change({ mostAWeek: 20 }).expect(200);
      for (let at = 0; at < 40; at++) await here.ask({ known: `@r${at}` });
      await here.send({ known: '@late' }).expect(429);
      here.clock.set('2026-11-27T10:00:01Z');
      await here.send({ known: '@late' }).expect(303);
    });

    it('sets aside what a program filled in, and shows it nothing else', async () => {
      const mine = await here.ask({ site: 'http://casino.example' });
      expect(await here.read(mine)).toContain('Your request is there');
      expect(await here.requests()).toEqual([]);
      expect(await here.requests('spam')).toHaveLength(1);
      expect(await here.counts()).toEqual({ ...none, spam: 1 });
    });

    it('breaks on nothing that is sent in the place of a form', async () => {
      const bodies = [{}, [], { name: { a: 1 }, known: ['@x'], why: 7, consent: true }, 'text', null];
      for (const body of bodies) {
        const { text } = await here.visitor().post(here.page.path).type('json').send(JSON.stringify(body)).expect(200);
        expect(text).toContain('Please give your name.');
      }
      await here.visitor().post(here.page.path).expect(200);
      const large = { ...filled, why: 'x'.repeat(40_000) };
      await here.visitor().post(here.page.path).type('form').send(large).expect(413);
      expect(await here.requests()).toEqual([]);
    });

    it('lets nobody try one address after the other', async () => {
      const guesser = here.visitor('10.9.9.8');
      const statuses = [];
      for (let guess = 0; guess < 62; guess++) {
        statuses.push((await guesser.get(`/talk/x-${'2'.repeat(16)}`)).status);
      }
      expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
    });
  });

  describe('the page of one’s own request', () => {
    it('tells what came of it, and nothing of anybody else', async () => {
      const [mine, theirs] = [
        await here.ask(),
        await here.ask({ name: 'Odd Larsen', known: 'odd@home.example', why: 'Herons.' }),
      ];
      const text = await here.read(mine);
      expect(text).toContain('Your post on fences.\n\nEvenings');
      expect(text).not.toMatch(/Odd|Herons|odd@home/);
      const [jenn, odd] = await here.requests();
      await here.accept(jenn!.id);
      await here.act('decline', odd!.id).expect(200);
      const yes = await here.read(mine);
      expect(yes).toContain('Yes, let us talk');
      expect(await here.read(theirs)).toContain('Not this time');
      const call = /href="(\/call\/[\w-]+)">Pick a time/.exec(yes)![1]!;
      await here
        .book(call)
        .expect(200)
        .expect(/You are talking with/);
      expect(await here.read(mine)).toContain('Your call stands');
      await here.visitor().post(`${mine}?do=withdraw`).type('form').send({}).expect(200);
      expect(await here.requests('accepted')).toHaveLength(1);
    });

    it('lets the request be taken back while no yes was said', async () => {
      const mine = await here.ask();
      const taken = await here.visitor().post(`${mine}?do=withdraw`).type('form').send({}).expect(200);
      expect(taken.text).toContain('is deleted, with all that you wrote');
      await here.visitor().get(mine).expect(404);
      expect(await here.counts()).toEqual(none);
      await here
        .visitor()
        .get(`/asked/${'x'.repeat(43)}`)
        .expect(404);
    });

    it('looks the same for who is known and for who is not', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@JennW' }];
      await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Jenn Whinnem', identities });
      const [known, unknown] = [await here.ask(), await here.ask({ known: '@other' })];
      const plain = async (path: string) =>
        (await here.read(path)).replace(/@jennw|@other/, '').replace(/\/call\/[\w-]+/, '');
      expect(await plain(known)).toBe(await plain(unknown));
      for (const { id } of await here.requests()) await here.accept(id);
      expect(await plain(known)).toBe(await plain(unknown));
    });

    it('tells nothing of calls that the one whom he is taken for has anyway', async () => {
      const identities = [{ kind: 'twitter' as const, printed: '@jennw' }];
      const jenn = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Jenn Whinnem', identities });
      const at = { startsAt: '2026-12-03T20:00:00Z' };
      await here.editor
        .post(here.api.path(`contacts/${jenn}/calls`))
        .send(at)
        .expect(201);
      const mine = await here.ask();
      const [request] = await here.requests();
      const { message, path } = await here.accept(request!.id);
      expect([message, path]).toEqual([expect.stringContaining('We have a call already'), null]);
      expect(await here.read(mine)).toContain('has said yes, and will write to you.');
      await here.visitor().get(mine.replace('/asked/', '/call/')).expect(404);
      expect(await here.counts()).toMatchObject({ asked: 1, booked: 1 });
    });
  });
});
