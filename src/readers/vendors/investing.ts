import type { Sniff } from '../detect/sniff.ts';
import type { Reader } from '../reader.ts';

const point = ['plain', 'comma-groups'] as const;
const comma = ['decimal-comma', 'dot-groups', 'blank-groups-comma'] as const;

/** First three columns by language, and the number notations of that language. */
const languages: readonly { language: string; columns: readonly string[]; numbers: readonly string[] }[] = [
  { language: 'English', columns: ['Date', 'Price', 'Open'], numbers: point },
  { language: 'Turkish', columns: ['Tarih', 'Şimdi', 'Açılış'], numbers: comma },
  { language: 'Spanish', columns: ['Fecha', 'Último', 'Apertura'], numbers: comma },
  { language: 'German', columns: ['Datum', 'Zuletzt', 'Eröffn.'], numbers: comma },
  { language: 'French', columns: ['Date', 'Dernier', 'Ouv.'], numbers: comma },
  { language: 'Italian', columns: ['Data', 'Ultimo', 'Apertura'], numbers: comma },
  { language: 'Portuguese', columns: ['Data', 'Último', 'Abertura'], numbers: comma },
  { language: 'Russian', columns: ['Дата', 'Цена', 'Откр.'], numbers: comma },
  { language: 'Dutch', columns: ['Datum', 'Laatste', 'Open'], numbers: comma },
  { language: 'Polish', columns: ['Data', 'Ostatnio', 'Otwarcie'], numbers: comma },
];

const languageOf = ({ columns }: Sniff) =>
  languages.find((language) => language.columns.every((name, i) => columns[i]?.normalize('NFC') === name));

/** Historical data from Investing.com in ten languages: the price is the column before the open, newest first. */
export const investing: Reader = {
  id: 'investing',
  vendor: 'Investing.com',
  detects: (sniff) => languageOf(sniff) !== undefined,
  columns: ({ columns }) => ({ date: columns[0] ?? '', close: columns[1] ?? '' }),
  numbers: (sniff) => languageOf(sniff)?.numbers ?? point,
};
