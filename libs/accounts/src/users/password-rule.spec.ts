import { passwordProblem } from './password-rule.js';

const person = { name: 'Margarete Holt', email: 'Margarete@holt.example' };

describe('passwordProblem', () => {
  it.each(['a good sentence', 'ten chars!', 'пароль-на-двері', 'x'.repeat(100) + 'yz'])('takes %s', (password) => {
    expect(passwordProblem(password, person)).toBeNull();
  });

  it.each([
    ['nine char', /at least 10/],
    ['', /at least 10/],
    ['👋👋👋👋👋', /at least 10/],
    ['ab1'.repeat(67), /at most 200/],
    ['margarete@HOLT.example', /email/],
    [' Margarete Holt ', /name/],
    ['aaaaaaaaaaaa', /easy/],
  ])('refuses %j', (password, reason) => {
    expect(passwordProblem(password, person)).toMatch(reason);
  });
});
