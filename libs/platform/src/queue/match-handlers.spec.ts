import { JobHandler } from './job-handler.js';
import { declaredJobs, defineJob, type NoPayload } from './job.definition.js';
import { matchHandlers } from './match-handlers.js';

const washing = defineJob<NoPayload>('spec.wash', { attempts: 2, backoffMs: 10 });
const ironing = defineJob<NoPayload>('spec.iron', { attempts: 1, backoffMs: 0 });

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
    const handlers = matchHandlers(declaredJobs(), [new Wash(), iron]);
    expect([...handlers.keys()].sort()).toEqual(['spec.iron', 'spec.wash']);
    expect(handlers.get('spec.iron')).toBe(iron);
  });

  it('names every job without a handler and every one with two', () => {
    expect(() => matchHandlers(declaredJobs(), [])).toThrow('spec.wash has no handler; spec.iron has no handler');
    expect(() => matchHandlers(declaredJobs(), [new Wash(), new WashAgain()])).toThrow(
      'spec.wash has 2 handlers: Wash, WashAgain; spec.iron has no handler',
    );
  });
});

describe('defineJob', () => {
  it('refuses a name twice', () => {
    expect(() => defineJob('spec.wash', { attempts: 1, backoffMs: 0 })).toThrow('spec.wash is declared twice');
  });
});
