import { EmailField } from '../users/email-field.decorator.js';
import { PasswordField } from '../users/password-field.decorator.js';

export class SignInBody {
  @EmailField()
  email: string;

  @PasswordField()
  password: string;
}
