import type { Sniff } from '../detect/sniff.ts';
import type { Reader } from '../reader.ts';

const point = ['plain', 'comma-groups'] as const;
const comma = ['decimal-comma', 'dot-groups', 'blank-groups-comma'] as const;

/**
 * First three columns by language, and the number notations of that language, if it has one. A language that is not listed is
 * recognised by its values.
 */
const languages: readonly { language: string; columns: readonly string[]; numbers: readonly string[] | undefined }[] = [
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
  { language: 'Swedish', columns: ['Datum', 'Senaste', 'Öppen'], numbers: comma },
  { language: 'Finnish', columns: ['Päivämäärä', 'Viimeisin', 'Avaus'], numbers: undefined },
  { language: 'Danish', columns: ['Dato', 'Seneste', 'Åbning'], numbers: undefined },
  { language: 'Greek', columns: ['Ημερομηνία', 'Τελευταία', 'Άνοιγμα'], numbers: undefined },
  { language: 'Indonesian', columns: ['Tanggal', 'Terakhir', 'Pembukaan'], numbers: undefined },
  { language: 'Malay', columns: ['Tarikh', 'Terakhir', 'Buka'], numbers: undefined },
  { language: 'Vietnamese', columns: ['Ngày', 'Lần cuối', 'Mở'], numbers: undefined },
  { language: 'Thai', columns: ['วันเดือนปี', 'ล่าสุด', 'เปิด'], numbers: undefined },
  { language: 'Hebrew', columns: ['תאריך', 'שער', 'פתיחה'], numbers: undefined },
  { language: 'Arabic', columns: ['التاريخ', 'الأخير', 'مفتوح'], numbers: undefined },
  { language: 'Hindi', columns: ['तिथि', 'अंतिम', 'खुला'], numbers: undefined },
  { language: 'Japanese', columns: ['日付け', '終値', '始値'], numbers: point },
  { language: 'Korean', columns: ['날짜', '종가', '시가'], numbers: point },
  { language: 'Korean of before', columns: ['날짜', '종가', '오픈'], numbers: point },
  { language: 'Chinese', columns: ['日期', '收盘', '开盘'], numbers: point },
  { language: 'Chinese in Hong Kong', columns: ['日期', '收市', '開市'], numbers: point },
  { language: 'Chinese in Taiwan', columns: ['日期', '最新', '開市'], numbers: point },
];

const languageOf = ({ columns }: Sniff) =>
  languages.find((language) => language.columns.every((name, i) => columns[i]?.normalize('NFC') === name));

/** Historical data from Investing.com in 27 languages: the price is the column before the open, newest first. */
export const investing: Reader = {
  id: 'investing',
  vendor: 'Investing.com',
  detects: (sniff) => languageOf(sniff) !== undefined,
  columns: ({ columns }) => ({ date: columns[0] ?? '', close: columns[1] ?? '' }),
  numbers: (sniff) => languageOf(sniff)?.numbers,
};
