/** Words of wrapped text as a reader expects them: without line ends and the `> ` of quoted mail. */
import { onOneLine } from '../../util/one-line.ts';

export const oneLine = (text: string): string => onOneLine(text).replace(/\s+/gu, ' ');
