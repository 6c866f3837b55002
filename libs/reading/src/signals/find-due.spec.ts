import { findDue } from './find-due.js';

describe('findDue', () => {
  it.each([
    ['I’ll read it tonight when I have time.', 'tonight'],
    ['I will send it by Friday.', 'by Friday'],
    ['I’m calling you Sunday with her on the line.', 'Sunday'],
    ['I’ll post the plans next week.', 'next week'],
    ['I shall write before the end of the month.', 'before the end of the month'],
    ['You will have it on the 21st.', 'on the 21st'],
    ['I’ll ring you as soon as I’m home.', 'as soon as I’m home'],
    ['I’ll answer within two days.', 'within two days'],
    ['I’ll do it.', null],
    ['You may have my sundial.', null],
  ])('reads %j as due %j', (said, due) => {
    expect(findDue(said)).toBe(due);
  });

  it.each(['as soon as I ', 'in two ', 'by the end of ', 'on the '])('is quick on a long repeat of %j', (unit) => {
    const started = performance.now();
    findDue(unit.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
