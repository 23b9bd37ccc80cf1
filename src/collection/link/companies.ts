/** Company names without what the register adds to them. */
import { COMPANY_FORMS } from '../../lexicon/en/company-forms.ts';

/** "Acme Media, LLC" is Acme Media; a name that consists of nothing else stays as it is. */
export function withoutCompanyForm(tokens: readonly string[]): readonly string[] {
  let length = tokens.length;
  while (length > 1 && COMPANY_FORMS.has(tokens[length - 1] ?? '')) length -= 1;
  return tokens.slice(0, length);
}
