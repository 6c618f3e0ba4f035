import { quoted } from './quoted.ts';

/** A column in a sentence: `column "Close"`; one without a name is `column 5`. */
export const columnWords = (name: string): string => (/^column \d+$/.test(name) ? name : `column ${quoted(name)}`);
