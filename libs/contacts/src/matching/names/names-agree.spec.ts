import { namesAgree } from './names-agree.js';

describe('namesAgree', () => {
  it.each([
    ['jenn whinnem', 'jenn'],
    ['jenn', 'jennifer whinnem'],
    ['whinnem', 'jenn whinnem'],
    ['kd', 'kristen daukas'],
    ['j reed', 'joan reed'],
    ['jennw', 'jenn whinnem'],
    ['ann reed', 'ann reed-holt'],
    ['ann reed', 'ann holt'],
    ['bob reed', 'robert reed'],
    ['jreed', 'joan reed'],
    ['reedj', 'joan reed'],
  ])('%s and %s may be one', (one, other) => {
    expect([namesAgree(one, other), namesAgree(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['ann reed', 'bob reed'],
    ['ann', 'bob'],
    ['ann', 'bob reed'],
    ['ann reed', 'carl holt'],
    ['john reed jr', 'john reed sr'],
    ['breed', 'joan reed'],
  ])('%s and %s are two', (one, other) => {
    expect([namesAgree(one, other), namesAgree(other, one)]).toEqual([false, false]);
  });
});
