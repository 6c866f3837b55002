import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsString, Length, ValidateNested, validateSync } from 'class-validator';
import { fieldProblems } from './field-problems.js';

class Part {
  @IsString()
  @Length(1, 3)
  kind: string;
}

class Whole {
  @IsInt()
  count: number;

  @ValidateNested({ each: true })
  @Type(() => Part)
  parts: Part[];

  @ValidateNested()
  @Type(() => Part)
  main: Part;
}

function problemsOf(plain: object) {
  return fieldProblems(validateSync(plainToInstance(Whole, plain), { whitelist: true, forbidNonWhitelisted: true }));
}

describe('fieldProblems', () => {
  it('tells the place of a problem however deep it is', () => {
    const found = problemsOf({ count: 'x', parts: [{ kind: 'ok' }, { kind: '' }], main: { kind: 'long' } });
    expect(found.map(({ field }) => field)).toEqual(['count', 'parts[1].kind', 'main.kind']);
    expect(found[0]!.detail).toMatch(/integer/);
  });

  it('names unknown fields', () => {
    const found = problemsOf({ count: 1, parts: [], main: { kind: 'ok', colour: 'red' }, size: 2 });
    expect(found.map(({ field }) => field).sort()).toEqual(['main.colour', 'size']);
  });

  it('gives each problem of one field its own line', () => {
    const found = problemsOf({ count: 1, parts: [], main: {} });
    expect(found.map(({ field }) => field)).toEqual(['main.kind', 'main.kind']);
  });

  it('has nothing to say of what is right', () => {
    expect(problemsOf({ count: 1, parts: [{ kind: 'a' }], main: { kind: 'b' } })).toEqual([]);
  });
});
