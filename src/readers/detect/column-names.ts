/** Names of date columns in lower case, without brackets, with blanks for "_" and "-"; those of closes follow. */
const dateNames = new Set(
  `date|dates|day|time|timestamp|datetime|date time|trade date|trading day|trading date|observation date|period|
  as of date|as of|asofdate|quote date|quotedate|price date|pricing date|effective date|valuation date|business date|
  market date|session date|session|nav date|end date|close date|tradedate|dt|ds|caldt|dtyyyymmdd|yyyymmdd|
  datum|tag|fecha|data|tarih|дата|dato|päivämäärä|pvm|dátum|ngày|tanggal|tarikh|ημερομηνία|תאריך|التاريخ|วันที่|
  日付|日付け|日期|交易日期|날짜|일자`
    .split('|')
    .map((name) => name.trim()),
);

const closeNames = new Set(
  `close price|closing price|close last|closing value|close value|px close|index close|
  closeprice|closingprice|close px|px settle|last trade|
  schluss|schlusskurs|cierre|clôture|cloture|fermeture|chiusura|fechamento|kapanış|закрытие|slotkurs|zamknięcie|zamkniecie|
  stängningskurs|sluttkurs|lukukurssi|záró|đóng cửa|penutupan|
  終値|收盘|收盘价|收盤|收盤價|收市|종가`
    .split('|')
    .map((name) => name.trim()),
);

const valueNames = new Set(
  `last|last price|latest|px last|price|value|level|index|index value|index level|settle|settlement|settlement price|
  kurs|wert|dernier|último|ultimo|zuletzt|valor|valeur|prix|precio|prezzo|preço|цена`
    .split('|')
    .map((name) => name.trim()),
);

/** A currency or a unit at the end of a name: "Close (USD)", "Price [$]", "close_usd". */
const unit =
  /[\s_,]*[([]\s*(in )?(usd|us ?\$|eur|gbp|jpy|[$€£¥]|points?|pts\.?|index points?)\s*[)\]]\s*$|[\s_,]+(in )?(usd|us\$|[$€£¥])$/;
/** Longer than any name: a web page puts an explanation into the cell, after the name. */
const explained = 25;

/** "ClosePrice" as "Close Price". Classes of all letters of Unicode are slow to make, and most names are ASCII. */
const apart = (name: string) =>
  /^[ -~]*$/.test(name)
    ? name.replace(/([a-z])([A-Z])/g, '$1 $2')
    : name.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

const lowerCased = (name: string) =>
  apart(name)
    .toLowerCase()
    .replace(unit, '')
    .replace(/[<>*[\]\ufeff]/g, '')
    .replace(/[_\s/-]+/g, ' ')
    .trim();

/** Names that were seen: of one file, each is looked at a dozen times. */
const seen = new Map<string, string>();
const maxSeen = 1000;

function normalised(name: string): string {
  const known = seen.get(name);
  if (known !== undefined) return known;
  const plain = normal(name);
  // Those of earlier files make room, or a program that reads many files would look at each name again and again.
  if (seen.size >= maxSeen) seen.clear();
  seen.set(name, plain);
  return plain;
}

/** In lower case and without a unit; "ClosePrice" has two words, and an explanation is left out. */
function normal(name: string): string {
  const plain = lowerCased(name);
  if (plain.length <= explained) return plain;
  if (plain.startsWith('adj')) return 'adj close';
  const [first = ''] = plain.split(' ');
  return first === 'close' || closeNames.has(first) ? first : plain;
}

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

/** True if a column of this name may hold a time of day, or the same date once more. */
export const isTimeName = (name: string): boolean =>
  /^(time|timestamp|datetime|date ?time|time of day|epoch|unix|utc)\b/.test(lowerCased(name));

/** True if a program wrote this name because a column had none. */
export const isUnnamed = (name: string): boolean =>
  /^($|index$|unnamed|level \d+$|row ?names?$|rownames$)/.test(lowerCased(name));

/** True for a name that says nothing: pandas and R number the columns without one. */
export const isPlainName = (name: string): boolean =>
  isUnnamed(name) || /^(\d{1,2}|[xy]|v\d|col(umn)? ?\d+)$/.test(lowerCased(name));

/** True for a name of changes from day to day. */
export const isReturnName = (name: string): boolean =>
  /(^|[^a-z])(daily)?(returns?|rets?|changes?|chg)( ?\(?%\)?)?$/.test(lowerCased(name));

/** True if a column of this name holds symbols. */
export const isSymbolName = (name: string): boolean => /^(symbol|ticker)s?$/.test(lowerCased(name));
