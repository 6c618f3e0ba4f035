/** How files name the column of days and the column of closes, in lower case, without brackets, blanks for "_" and "-". */
const dateNames = new Set(
  `date|dates|day|time|timestamp|datetime|date time|trade date|trading day|trading date|observation date|period|
  datum|tag|fecha|data|tarih|дата|dato|päivämäärä|日付|日期|날짜`
    .split('|')
    .map((name) => name.trim()),
);

const closeNames = new Set(
  `close price|closing price|close last|last close|closing value|close value|px close|index close|
  schluss|schlusskurs|cierre|clôture|cloture|fermeture|chiusura|fechamento|kapanış|закрытие|slotkurs|zamknięcie|zamkniecie|
  終値|收盘|收盘价|종가`
    .split('|')
    .map((name) => name.trim()),
);

const valueNames = new Set(
  `last|last price|latest|px last|price|value|level|index|index value|index level|settle|settlement|settlement price|
  kurs|wert|dernier|último|ultimo|zuletzt|valor|valeur|prix|precio|prezzo|preço|цена`
    .split('|')
    .map((name) => name.trim()),
);

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[<>*[\]]/g, '')
    .replace(/[_\s/-]+/g, ' ')
    .trim();

export const isDateName = (name: string): boolean => dateNames.has(plain(name));

/** Likeness to a close, the nearer the lower; an adjusted close is the last resort. */
const ranks: readonly ((name: string) => boolean)[] = [
  (name) => name === 'close',
  (name) => closeNames.has(name),
  (name) => valueNames.has(name),
  (name) => /^adj(usted|\.)? ?(close|price)$|^close adj(usted)?$/.test(name),
];

export const isAdjustedName = (name: string): boolean => ranks[3]?.(plain(name)) === true;

/** The columns that may be the close, all of the nearest likeness there is. */
export function closeColumns(columns: readonly string[]): readonly string[] {
  for (const rank of ranks) {
    const found = columns.filter((name) => rank(plain(name)));
    if (found.length > 0) return found;
  }
  return [];
}
