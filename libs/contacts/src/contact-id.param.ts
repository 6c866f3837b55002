import { Param, ParseUUIDPipe } from '@nestjs/common';
import { NotFoundError } from '#libs/platform';

const asUuid = new ParseUUIDPipe({ exceptionFactory: () => new NotFoundError('There is no such contact.') });

/** The path's `:contactId`; what is no UUID is nobody's id (404). */
export const ContactId = (): ParameterDecorator => Param('contactId', asUuid);
