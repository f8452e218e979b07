import { fold } from '@shared/text/fold'

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold))

/** Words before a person's name that are not part of it: ranks, offices and trades of news in several languages, folded. */
export const titles = folded(`
  abbot caretaker actor actress admiral ambassador analyst archbishop author baron baroness bishop brigadier captain cardinal chairman chairwoman
  chancellor chief coach colonel commissioner conductor constable constituency councillor count countess dame deacon defender dentist
  deputy detective director doctor dr engineer father foreign founder general goalkeeper gov governor historian imam inspector investigator
  journalist judge justice king lady lawyer leader lieutenant lord madame magistrate major manager mayor midfielder minister miss mother
  mp mr mrs ms nurse officer pastor photographer pilot pope prefect premier president presiding prime prince princess principal
  professor prosecutor purser queen rabbi rector rep rev reverend scientist sculptor secretary sen senator sergeant sheikh sheriff singer
  sir sister skipper spokesman spokeswoman striker substitute superintendent sultan teammate teacher treasurer valedictorian winger writer
  abgeordnete abgeordneter anwalt anwältin arzt ärztin bauleiter bauer bäuerin bischof bürgermeister bürgermeisterin bundeskanzler
  bundeskanzlerin bundespräsident direktor direktorin fahrer frau geschäftsführer geschäftsführerin hebamme herr innenminister
  innenministerin justizministerin kanzler kanzlerin kapitän kommissar kommissarin landrat landrätin maler malerin minister ministerin
  ministerpräsident ministerpräsidentin oberbürgermeister oberbürgermeisterin parteichef parteichefin pfarrer pfarrerin polizeichef
  präsident präsidentin professor professorin richter richterin schwester sprecher sprecherin staatsanwalt staatsanwältin torhüter trainer
  trainerin verteidiger vorsitzende vorsitzender
  avocat avocate capitaine chancelier chancelière commissaire député députée directeur directrice docteur entraîneur évêque général
  historien historienne juge madame maire maître marquis m me mme mlle ministre monsieur père préfet préfète premier président présidente
  procureur procureure professeur professeure reine roi sénateur sénatrice sœur
  alcalde alcaldesa canciller capitán diputada diputado director directora doctor doctora don doña entrenador fiscal gobernador gobernadora
  jefe jueza juez ministra ministro obispo papa portavoz presidenta presidente príncipe princesa profesor profesora rey reina secretaria
  secretario senador senadora señor señora
  господин госпожа президент премьер министр губернатор мэр депутат судья генерал полковник канцлер король королева глава директор
  профессор академик патриарх`)

/** Words before the name of anything, folded, that are not part of it. */
export const labels = folded('discounter fossil maker owner rival sponsor start-up startup zulieferer konzern autobauer autokonzern firma')

/** Those that end one name and open the next even in the middle of a run of large words ("Dunmoor County Sheriff Cal Brandt"). */
export const dividingTitles = folded(`
  ambassador archbishop bishop chairman chairwoman chancellor colonel commissioner councillor detective dr gov governor inspector
  investigator lieutenant magistrate mayor minister mr mrs ms premier president principal prosecutor purser rep sen senator sergeant
  sheriff sir spokesman spokeswoman superintendent geschäftsführer geschäftsführerin kanzler kanzlerin landrat landrätin ministerin präsident
  präsidentin professor sprecher sprecherin président présidente ministre maire presidente presidenta ministro ministra alcalde alcaldesa
  президент премьер министр губернатор мэр депутат`)
