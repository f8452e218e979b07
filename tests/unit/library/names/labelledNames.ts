import type { NameKind } from '@shared/contract/stories'

/** A short text with the names it holds, by kind, as a person would list them. */
export interface LabelledNames {
  readonly language: string
  readonly text: string
  readonly names: Readonly<Partial<Record<NameKind, readonly string[]>>>
}

/** Written for this test: news as it is told, about real and invented people. */
export const labelledNames: readonly LabelledNames[] = [
  {
    language: 'en',
    text: 'Alexander Lukashenko claimed victory in Minsk. Lukashenko has ruled Belarus since 1994, and the European Union rejected the result.',
    names: { person: ['Alexander Lukashenko'], place: ['Minsk', 'Belarus'], organization: ['European Union'] }
  },
  {
    language: 'en',
    text: 'PORTO LUME (Wire) — Mayor Ines Calloway opened the Tallow Bridge on Friday. Calloway said the bridge had cost less than planned.',
    names: { person: ['Ines Calloway'], place: ['Porto Lume', 'Tallow Bridge'] }
  },
  {
    language: 'en',
    text: 'Dunmoor County Sheriff Cal Brandt said six people had died near Ellery. The storm then moved towards Fort Haskin.',
    names: { person: ['Cal Brandt'], place: ['Dunmoor County', 'Ellery', 'Fort Haskin'] }
  },
  {
    language: 'en',
    text: 'Shares of Veltrix fell by nine per cent after the Product Safety Office ordered a recall. A Veltrix spokeswoman, Dana Moor, declined to comment.',
    names: { organization: ['Veltrix', 'Product Safety Office'], person: ['Dana Moor'] }
  },
  {
    language: 'en',
    text: 'The Bank of England held rates on Thursday. Governor Mary Thorne told the Treasury Committee that prices in London had steadied.',
    names: { organization: ['Bank of England', 'Treasury Committee'], person: ['Mary Thorne'], place: ['London'] }
  },
  {
    language: 'en',
    text: 'George W. Bush visited Texas A&M University. Mr. Bush, 78, spoke for an hour to students from Houston.',
    names: { person: ['George W. Bush'], place: ['Houston'], organization: ['Texas A&M University'] }
  },
  {
    language: 'en',
    text: 'I’ll never forget it, said Tomi Lasko, who had walked from Skella to the harbour. We’ve lost everything, her brother added.',
    names: { person: ['Tomi Lasko'], place: ['Skella'] }
  },
  {
    language: 'en',
    text: 'Redwick Rovers beat Halden City 3-1 on Saturday. Striker Lee Marant scored twice, and coach Maud Ellison praised his nerve.',
    names: { organization: ['Redwick Rovers', 'Halden City'], person: ['Lee Marant', 'Maud Ellison'] }
  },
  {
    language: 'en',
    text: 'Police in Caldmoor arrested a man on Tuesday. Officers found the coins in a van outside Keswold. Nobody was hurt.',
    names: { place: ['Caldmoor', 'Keswold'] }
  },
  {
    language: 'en',
    text: 'Dr. Wolfram Geiss of the Dendra Institute warned that the vaccine would not reach West Africa before spring.',
    names: { person: ['Wolfram Geiss'], organization: ['Dendra Institute'], place: ['West Africa'] }
  },
  {
    language: 'en',
    text: 'The river Oste burst its banks at Upper Tarn. Residents of the village of Brae were taken to Saint Aldhelm by boat.',
    names: { place: ['Oste', 'Upper Tarn', 'Brae', 'Saint Aldhelm'] }
  },
  {
    language: 'en',
    text: 'NATO and the United Nations sent observers to Kosovo. Jens Stoltenberg met President Vjosa Osmani in Pristina.',
    names: { organization: ['NATO', 'United Nations'], place: ['Kosovo', 'Pristina'], person: ['Jens Stoltenberg', 'Vjosa Osmani'] }
  },
  {
    language: 'en',
    text: 'A comet will be seen over Europe in December, astronomers said. It was found by Bea Marrable, a schoolteacher from Aird.',
    names: { place: ['Europe', 'Aird'], person: ['Bea Marrable'] }
  },
  {
    language: 'en',
    text: 'The Ministry of Justice moved forty prisoners out of Hollins after the riot. Wayne Foss, 41, is still on the run.',
    names: { organization: ['Ministry of Justice'], place: ['Hollins'], person: ['Wayne Foss'] }
  },
  {
    language: 'en',
    text: 'Nimbus Inc. said its servers in Ireland were back. Rival Orrery, maker of the Ptolemy chip, gained four per cent.',
    names: { organization: ['Nimbus Inc', 'Orrery'], place: ['Ireland'], other: ['Ptolemy'] }
  },
  {
    language: 'en',
    text: 'Sviatlana Tsikhanouskaya’s husband is in prison. Tsikhanouskaya has lived in Vilnius since 2020, her team told the Guardian.',
    names: { person: ['Sviatlana Tsikhanouskaya'], place: ['Vilnius'], other: ['Guardian'] }
  },
  {
    language: 'en',
    text: 'Three climbers are missing on Mount Oru. Rescuers from Baliro turned back on Sunday, the mountain guide Ravi Anand said.',
    names: { place: ['Mount Oru', 'Baliro'], person: ['Ravi Anand'] }
  },
  {
    language: 'en',
    text: 'Nothing works without bread, say the bakers. Flour has become dear since the harvest failed. Prices will rise again in spring.',
    names: {}
  },
  {
    language: 'en',
    text: 'Xi Jinping met Wang Yi in Beijing on Monday. Xinhua said that Li Na, a tennis player, would carry the torch to Guangzhou.',
    names: { person: ['Xi Jinping', 'Wang Yi', 'Li Na'], place: ['Beijing', 'Guangzhou'], other: ['Xinhua'] }
  },
  {
    language: 'en',
    text: 'Zhang Wei founded Haihe Motors in Tianjin in 2009. The company now employs 40,000 people in China and Vietnam.',
    names: { person: ['Zhang Wei'], organization: ['Haihe Motors'], place: ['Tianjin', 'China', 'Vietnam'] }
  },
  {
    language: 'en',
    text: 'The Shenzhen Stock Exchange suspended trade. Chen Mingde, chairman of Longgang Steel Group, was detained near Harbin.',
    names: { organization: ['Shenzhen Stock Exchange', 'Longgang Steel Group'], person: ['Chen Mingde'], place: ['Harbin'] }
  },
  {
    language: 'de',
    text: 'Bundeskanzlerin Ingrid Thalhauser reiste am Montag nach Lindenfurt. Thalhauser sprach dort mit dem Bürgermeister über die Staumauer.',
    names: { person: ['Ingrid Thalhauser'], place: ['Lindenfurt'] }
  },
  {
    language: 'de',
    text: 'Das Landgericht Hallstett verurteilte den Juwelier. Richterin Doreen Paschke sprach von einem Angriff auf das Vertrauen der Kunden.',
    names: { organization: ['Landgericht Hallstett'], person: ['Doreen Paschke'] }
  },
  {
    language: 'de',
    text: 'Der Zug aus Hamburg stand zwei Stunden im Schnee. Die Reisenden bekamen Tee und eine Liter Brühe, sagte ein Sprecher.',
    names: { place: ['Hamburg'] }
  },
  {
    language: 'de',
    text: 'Der Maler Otto Dix wurde in Untermhaus geboren. Eine Ausstellung in Dresden zeigt bis zum Frühjahr die Bilder der frühen Jahre.',
    names: { person: ['Otto Dix'], place: ['Dresden'] }
  },
  {
    language: 'de',
    text: 'Die Deutsche Bahn streicht am Wochenende Züge. Geschäftsführer Dr. Matthias Brückwald bat die Kunden um Geduld.',
    names: { organization: ['Deutsche Bahn'], person: ['Matthias Brückwald'] }
  },
  {
    language: 'de',
    text: 'Mehrere Familien mussten ihre Häuser verlassen. Das Wasser stieg in der Nacht um zwei Meter, die Feuerwehr pumpte bis zum Morgen.',
    names: {}
  },
  {
    language: 'de',
    text: 'Trainer Luca Fenders verlässt den FC Nordhafen. Das teilte der Verein am Dienstag mit, Fenders war seit drei Jahren im Amt.',
    names: { person: ['Luca Fenders'], organization: ['FC Nordhafen'] }
  },
  {
    language: 'de',
    text: 'Wladimir Putin empfing in Moskau den Außenminister von China. Putin lobte die Zusammenarbeit und lud nach Petersburg ein.',
    names: { person: ['Wladimir Putin'], place: ['Moskau', 'China', 'Petersburg'] }
  },
  {
    language: 'de',
    text: 'Die Universität Heidelberg hat einen neuen Rektor. Forscher hatten ihn mit großer Mehrheit gewählt.',
    names: { organization: ['Universität Heidelberg'] }
  },
  {
    language: 'fr',
    text: 'L’historienne Apolline Verdreau a ouvert l’exposition au musée de Valmont. Verdreau a travaillé dix ans à Saint-Oriel.',
    names: { person: ['Apolline Verdreau'], place: ['Valmont', 'Saint-Oriel'] }
  },
  {
    language: 'fr',
    text: 'Emmanuel Macron a reçu jeudi à Paris le président de l’Assemblée nationale. L’Élysée n’a pas commenté.',
    names: { person: ['Emmanuel Macron'], place: ['Paris'], organization: ['Assemblée'], other: ['Élysée'] }
  },
  {
    language: 'fr',
    text: 'La Banque Aurienne a supprimé mille postes en Suisse. Son directeur, Amaury Lestonnac, a parlé d’une année noire.',
    names: { organization: ['Banque Aurienne'], place: ['Suisse'], person: ['Amaury Lestonnac'] }
  },
  {
    language: 'fr',
    text: 'Trois alpinistes sont recherchés à Sarvent. Le maire, Gérard Lestrade, a demandé de l’aide à Montclair, a-t-il dit.',
    names: { place: ['Sarvent', 'Montclair'], person: ['Gérard Lestrade'] }
  },
  {
    language: 'fr',
    text: 'D’après la police, l’incendie a pris près de Lyon. Aucun habitant n’a été blessé, mais deux fermes ont brûlé.',
    names: { place: ['Lyon'] }
  },
  {
    language: 'fr',
    text: 'Hélène Marchevin l’emporte en Valdorie. Marchevin succède à Octave Delaunoy, battu de peu selon le ministère de l’Intérieur.',
    names: { person: ['Hélène Marchevin', 'Octave Delaunoy'], place: ['Valdorie'], other: ['Intérieur'] }
  },
  {
    language: 'es',
    text: 'La presidenta Claudia Sheinbaum viajó el lunes a Madrid. Sheinbaum habló con el Banco Central sobre la deuda de México.',
    names: { person: ['Claudia Sheinbaum'], place: ['Madrid', 'México'], organization: ['Banco Central'] }
  },
  {
    language: 'es',
    text: 'Un terremoto sacudió la ciudad de Baliro. El alcalde, Rafael Ortega, pidió calma en la Plaza Mayor.',
    names: { place: ['Baliro', 'Plaza Mayor'], person: ['Rafael Ortega'] }
  },
  {
    language: 'es',
    text: 'El Real Madrid venció al Sevilla. El entrenador Carlo Ancelotti dijo que su equipo había sufrido en la segunda parte.',
    names: { organization: ['Real Madrid'], other: ['Sevilla'], person: ['Carlo Ancelotti'] }
  },
  {
    language: 'es',
    text: 'Pedro Sánchez de la Torre fundó la Universidad de Keti. Los vecinos de Sambul lo recuerdan todavía.',
    names: { person: ['Pedro Sánchez de la Torre'], organization: ['Universidad de Keti'], place: ['Sambul'] }
  },
  {
    language: 'es',
    text: 'Según el Ministerio de Salud, la gripe llegó pronto este año. Los hospitales de Chile abren nuevas salas.',
    names: { organization: ['Ministerio de Salud'], place: ['Chile'] }
  },
  {
    language: 'ru',
    text: 'Александр Лукашенко выступил в Минске. Президент Лукашенко заявил, что выборы в Беларуси прошли честно.',
    names: { person: ['Александр Лукашенко'], place: ['Минске', 'Беларуси'] }
  },
  {
    language: 'ru',
    text: 'Центральный банк России снизил ставку. Эльвира Набиуллина сообщила об этом в Москве.',
    names: { organization: ['Центральный банк'], place: ['России', 'Москве'], person: ['Эльвира Набиуллина'] }
  },
  {
    language: 'ru',
    text: 'Мэр города Вологда Сергей Воропанов открыл новый мост. Мост через реку Сухона строили три года.',
    names: { place: ['Вологда', 'Сухона'], person: ['Сергей Воропанов'] }
  },
  {
    language: 'ru',
    text: 'Светлана Тихановская живёт в Литве. Тихановская встретилась с депутатами и поблагодарила Польшу.',
    names: { person: ['Светлана Тихановская'], place: ['Литве', 'Польшу'] }
  },
  {
    language: 'ru',
    text: 'Министерство финансов объявило о новых налогах. Предприниматели недовольны, но спорить не стали.',
    names: { organization: ['Министерство'] }
  }
]
