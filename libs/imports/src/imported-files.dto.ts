import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional, registerDecorator } from 'class-validator';
import { isMappingField, mappingFields } from './formats/csv-table/mapping-fields.js';
import type { ColumnMapping } from './formats/file-format.js';
import { fileFormatNames } from './formats/file-formats.js';

const MOST_COLUMNS = 500;
const fieldNames = mappingFields.map(({ field }) => field).join(', ');

/** What became of an upload: a preview of files, or of one pasted thread. */
export class ReceivedFiles {
  @ApiProperty({ format: 'uuid' })
  importId: string;

  @ApiProperty({ description: 'It was one text in no format of files: its preview is that of a pasted thread' })
  isThread: boolean;
}

/** How files are to be read; what is left out goes back to what they say themselves. */
export class FileSettingsBody {
  @ApiPropertyOptional({ enum: fileFormatNames, nullable: true })
  @IsOptional()
  @IsIn(fileFormatNames)
  only?: string | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    nullable: true,
    description: 'Of a table: what each column holds, by its name',
  })
  @IsOptional()
  @IsObject()
  @IsMapping()
  mapping?: ColumnMapping | null;
}

function IsMapping(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isMapping',
      target: target.constructor,
      propertyName: propertyName as string,
      validator: {
        validate: (value: object) =>
          Object.entries(value).length <= MOST_COLUMNS &&
          Object.entries(value).every(([column, field]) => column.length <= 500 && isFieldOrNothing(field)),
        defaultMessage: () => `mapping must give for each column, by its name, nothing or one of ${fieldNames}`,
      },
    });
}

function isFieldOrNothing(field: unknown): boolean {
  return typeof field === 'string' && (field === '' || isMappingField(field));
}
