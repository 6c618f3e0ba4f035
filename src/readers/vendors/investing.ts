import type { Head, Reader } from '../reader.ts';

const point = ['plain', 'comma-groups'] as const;
const comma = ['decimal-comma', 'dot-groups', 'blank-groups-comma'] as const;

/** The first three columns by language, and how numbers are written in it. */
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

const languageOf = ({ columns }: Head) =>
  languages.find((each) => each.columns.every((name, i) => columns[i]?.normalize('NFC') === name));

/** Historical data of Investing.com in ten languages: the price stands before the open, newest first. */
export const investing: Reader = {
  id: 'investing',
  vendor: 'Investing.com',
  recognises: (head) => languageOf(head) !== undefined,
  columns: ({ columns }) => ({ date: columns[0] ?? '', close: columns[1] ?? '' }),
  numbers: (head) => languageOf(head)?.numbers ?? point,
};
