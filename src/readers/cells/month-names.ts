/** Names of the twelve months as files have them, by language: short ones, full ones, and others beside these. */
const names = {
  English: [
    'jan feb mar apr may jun jul aug sep oct nov dec',
    'january february march april may june july august september october november december',
    '- - - - - - - - sept - - -',
  ],
  German: [
    'jan feb mär apr mai jun jul aug sep okt nov dez',
    'januar februar märz april mai juni juli august september oktober november dezember',
    'jän - mrz - - - - - - - - -',
    'jänner febr - - - - - - sept - - -',
  ],
  French: [
    'janv févr mars avr mai juin juil août sept oct nov déc',
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    '- fév - - - - - aou - - - -',
  ],
  Spanish: [
    'ene feb mar abr may jun jul ago sep oct nov dic',
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
    '- - - - - - - - sept - - -',
  ],
  Italian: [
    'gen feb mar apr mag giu lug ago set ott nov dic',
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ],
  Portuguese: [
    'jan fev mar abr mai jun jul ago set out nov dez',
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ],
  Turkish: [
    'oca şub mar nis may haz tem ağu eyl eki kas ara',
    'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  ],
  Polish: [
    'sty lut mar kwi maj cze lip sie wrz paź lis gru',
    'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
    'styczeń luty marzec kwiecień - czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  ],
  Russian: [
    'янв февр мар апр мая июн июл авг сент окт нояб дек',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    'январь фев март апрель май июнь июль август сен октябрь ноя декабрь',
  ],
  Dutch: [
    'jan feb mrt apr mei jun jul aug sep okt nov dec',
    'januari februari maart april mei juni juli augustus september oktober november december',
  ],
} as const;

/** Every name, by language. */
export const monthNames: Readonly<Record<string, readonly [name: string, month: number][]>> = Object.fromEntries(
  Object.entries(names).map(([language, lists]) => [
    language,
    lists
      .flatMap((list) => list.split(' ').map((name, i): [string, number] => [name, i + 1]))
      .filter(([name]) => name !== '-'),
  ]),
);

/** What one language calls a month, no other calls otherwise. */
const monthOf = new Map(Object.values(monthNames).flat());

/** 1 to 12 for "Jan", "Sept", "Mär" or "января"; 0 for what names no month in ten languages. */
export const monthNamed = (name: string): number => monthOf.get(name.normalize('NFC').toLowerCase()) ?? 0;
