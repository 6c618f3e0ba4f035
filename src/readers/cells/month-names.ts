/** Names of the twelve months in files, by language: short names, full names, and variants. */
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

/** All names with their month, 1 to 12, by language. */
export const monthNames: Readonly<Record<string, readonly [name: string, month: number][]>> = Object.fromEntries(
  Object.entries(names).map(([language, lists]) => [
    language,
    lists
      .flatMap((list) => list.split(' ').map((name, i): [string, number] => [name, i + 1]))
      .filter(([name]) => name !== '-'),
  ]),
);

/** No language uses a name for another month than any other does. */
const monthOf = new Map(Object.values(monthNames).flat());

/** Month of a name in ten languages, 1 to 12: "Jan", "Sept", "Mär", "января"; 0 if it is not a month. */
export const monthNumber = (name: string): number => monthOf.get(name.normalize('NFC').toLowerCase()) ?? 0;
