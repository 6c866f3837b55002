import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';

// What is neither stays as it is, so that validation names it.
const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Asks for sensitive quotes too; without it they are covered. */
export function UncoverField(): PropertyDecorator {
  const documented = { type: 'boolean', default: false, description: 'Show sensitive quotes too' } as const;
  const decorators = [ApiPropertyOptional(documented), IsOptional(), Transform(asBoolean), IsBoolean()];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export class UncoverDto {
  @UncoverField()
  uncover?: boolean;
}
