/** Strips the legal form from company names. */
import { COMPANY_FORMS } from '../../lexicon/en/company-forms.ts';

/** "Acme Media, LLC" → Acme Media; keeps at least one word. */
export function withoutCompanyForm(tokens: readonly string[]): readonly string[] {
  let length = tokens.length;
  while (length > 1 && COMPANY_FORMS.has(tokens[length - 1] ?? '')) length -= 1;
  return tokens.slice(0, length);
}
