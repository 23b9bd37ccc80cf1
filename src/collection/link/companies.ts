/** Company names without their legal form. */
import { COMPANY_FORMS } from '../../lexicon/en/company-forms.ts';

/** "Acme Media, LLC" → Acme Media; at least one word stays. */
export function withoutCompanyForm(tokens: readonly string[]): readonly string[] {
  let length = tokens.length;
  while (length > 1 && COMPANY_FORMS.has(tokens[length - 1] ?? '')) length -= 1;
  return tokens.slice(0, length);
}
