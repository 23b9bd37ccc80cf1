/**
 * Recognises words in marks that break off within a sentence and continue after an interruption.
 *
 * Example: `“The line,” – said Petra Vaux – “is cut.”`
 */

/** Whether words end without a full stop and the next ones begin in lower case; both may have marks around them. */
export const breaksOff = (before: string, after: string): boolean =>
  /[\p{L}\p{N},—–]["”’'»]?$/u.test(before) && /^["“‘'«]\s?\p{Ll}/u.test(after);
