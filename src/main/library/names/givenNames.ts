import { fold } from '@shared/text/fold'

/** Given names often met in news, folded: the first word of a person's name. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul adam ahmed aisha alan albert alejandro alex alexander alexandra alexei ali alice amanda amina amy ana anastasia andrea andreas
  andrei andrew andrzej angela anita anna anne anthony antoine antonio anton arthur barbara beatrice ben benjamin bernard boris brian bruno
  camille carla carlos carmen carol caroline catherine cecilia charles charlotte chloe chris christian christina christine christopher
  claire clara claudia claus colin cristina daniel daniela david deborah dennis diana diego dieter dmitri dmitry dominique donald dorothy
  eduardo edward elena elisabeth elizabeth ella ellen emil emily emma emmanuel eric erik ernst esther ethan eva fatima felix fernando
  fiona florian francesco francis francisco frank franz fred frederic friedrich gabriel gary george georg gerald gerard gerhard gordon grace
  greta guillaume gunter gustav guy hannah hans harald harry hassan heidi heinrich heinz helen helena helene helmut henri henry herbert
  hillary holger hugo ian ibrahim igor ilona ina ines ingrid ioana irene irina isabel isabelle ivan jack jacob jacques jaime jakob james jan
  jana jane janet jason javier jean jeff jennifer jens jeremy jerome jessica jim joachim joan joao joe joel johan johann johannes john jonas
  jonathan jorg jorge jose josef joseph josh juan judith jules julia julian julie jurgen karen karin karl katarina kate katharina kathleen
  katrin keith kelly kenneth kevin kim klaus kurt lars laura laurent lauren leila lena leo leon leonardo li lisa lloyd louis louise luca
  lucas lucia lucy luis luisa luke lukas magdalena manfred manuel marc marcel marco marcus margaret maria marie marina mario marion marisol
  mark markus martha martin martina mary mateo matteo matthew matthias maud maurice max maxim mehmet melanie melissa michael michel michele
  miguel mikhail milan mira mohamed mohammad mohammed monica monika moritz muhammad nadia nancy natalia natalie nathalie nicholas nick
  nicola nicolas nigel nikolai nina noah nora olaf oleg olga oliver olivia olivier omar oscar otto pablo pamela patricia patrick paul
  paula pavel pedro peter petra philip philipp philippe pierre piotr rachel rafael ralf ravi raymond rebecca rene ricardo richard rita
  robert roberto roger roland roman ronald rosa rosie ruth ryan sabine salma samantha samuel sandra sara sarah scott sean sebastian sergei
  sergio sharon silke silvia simon sofia sonia sophia sophie stefan stefanie stella stephan stephanie stephen steve steven sue susan
  susanne svetlana sviatlana sylvie tamara tanja tatiana teresa thierry thomas tim timothy tobias tom tomas tony torsten tracy ulrich
  ulrike ursula uwe valentina valerie vanessa vera veronica victor victoria viktor vincent virginia vladimir volker walter wang wendy werner
  william wolfgang xavier xi yang yasmin yulia yuri yusuf yves zhang zoe
  александр александра алексей анастасия андрей анна антон борис вадим валентина валерий василий вера виктор виталий владимир галина
  георгий григорий дарья денис дмитрий евгений екатерина елена иван игорь илья ирина кирилл константин ксения лев леонид людмила максим
  марина мария михаил наталья никита николай оксана олег ольга павел петр роман светлана сергей степан татьяна федор юлия юрий яна`
    .split(/\s+/)
    .map(fold)
)
