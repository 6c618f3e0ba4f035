/** Names of date columns in lower case, without brackets, with blanks for "_" and "-"; those of closes follow. */
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

const normalised = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[<>*[\]]/g, '')
    .replace(/[_\s/-]+/g, ' ')
    .trim();

/** True if a column of this name holds dates. */
export const isDateName = (name: string): boolean => dateNames.has(normalised(name));

const isAdjusted = (name: string) => /^adj(usted|\.)? ?(close|price)$|^close adj(usted)?$/.test(name);

/** Kinds of names of a close, the best first; an adjusted close is the last resort. */
const closeKinds: readonly ((name: string) => boolean)[] = [
  (name) => name === 'close',
  (name) => closeNames.has(name),
  (name) => valueNames.has(name),
  isAdjusted,
];

/** True if a column of this name holds adjusted closes. */
export const isAdjustedName = (name: string): boolean => isAdjusted(normalised(name));

/** The columns that may be the close: all of the best kind of name that there is. */
export function closeColumns(columns: readonly string[]): readonly string[] {
  for (const isKind of closeKinds) {
    const found = columns.filter((name) => isKind(normalised(name)));
    if (found.length > 0) return found;
  }
  return [];
}
