import { JobHandler } from './job-handler.js';
import { declaredJobs, defineJob, undeclareJobs, type JobDefinition, type NoPayload } from './job.definition.js';
import { matchHandlers } from './match-handlers.js';

const washing = defineJob<NoPayload>('spec.wash', { attempts: 2, backoffMs: 10 });
const ironing = defineJob<NoPayload>('spec.iron', { attempts: 1, backoffMs: 0 });
const declared = [washing, ironing] as JobDefinition<never>[];

class Wash extends JobHandler<NoPayload> {
  readonly job = washing;
  async run(): Promise<void> {}
}

class WashAgain extends Wash {}

class Iron extends JobHandler<NoPayload> {
  readonly job = ironing;
  async run(): Promise<void> {}
}

describe('matchHandlers', () => {
  it('finds the one handler of each declared job', () => {
    const iron = new Iron();
    const handlers = matchHandlers(declared, [new Wash(), iron]);
    expect([...handlers.keys()].sort()).toEqual(['spec.iron', 'spec.wash']);
    expect(handlers.get('spec.iron')).toBe(iron);
  });

  it('names every job without a handler and every one with two', () => {
    expect(() => matchHandlers(declared, [])).toThrow('spec.wash has no handler; spec.iron has no handler');
    expect(() => matchHandlers(declared, [new Wash(), new WashAgain()])).toThrow(
      'spec.wash has 2 handlers: Wash, WashAgain; spec.iron has no handler',
    );
  });
});

describe('a declared job', () => {
  afterAll(() => undeclareJobs(declared));

  it('is refused under its name a second time', () => {
    expect(() => defineJob('spec.wash', { attempts: 1, backoffMs: 0 })).toThrow('spec.wash is declared twice');
  });

  it('is looked for until it is taken back', () => {
    expect(declaredJobs()).toContain(ironing);
    undeclareJobs([ironing]);
    expect(declaredJobs()).not.toContain(ironing);
  });
});
