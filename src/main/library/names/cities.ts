import { fold } from '@shared/text/fold'

/** Large and much-named cities, folded, as several languages write them. */
export const cities: ReadonlySet<string> = new Set(
  `Abuja;Accra;Addis Abeba;Addis Ababa;Aleppo;Algier;Algiers;Alger;Almaty;Amman;Amsterdam;Ankara;Antwerp;Antwerpen;Athen;Athens;Athènes;Atenas;Athina;
  Atlanta;Auckland;Bagdad;Baghdad;Baku;Bangalore;Bangkok;Barcelona;Basel;Basra;Beijing;Beirut;Beyrouth;Belfast;Belgrad;Belgrade;Bengaluru;Berlin;
  Bern;Berne;Birmingham;Bogota;Bologna;Bombay;Bonn;Bordeaux;Boston;Brasilia;Bratislava;Bremen;Brisbane;Bruges;Brussels;Brüssel;Bruxelles;Bruselas;
  Bucharest;Bukarest;Bucarest;Budapest;Buenos Aires;Cairo;Kairo;Le Caire;Calcutta;Canberra;Cape Town;Kapstadt;Caracas;Cardiff;Casablanca;Chennai;
  Chicago;Chongqing;Cologne;Copenhagen;Kopenhagen;Copenhague;Dakar;Dallas;Damascus;Damaskus;Damas;Damasco;Delhi;New Delhi;Neu-Delhi;Denver;Detroit;
  Dhaka;Doha;Donetsk;Dortmund;Dresden;Dubai;Dublin;Duisburg;Durban;Düsseldorf;Edinburgh;Edimbourg;Essen;Florence;Florenz;Frankfurt;Geneva;Genf;Genève;
  Ginebra;Genoa;Genua;Ghent;Glasgow;Göteborg;Graz;Guangzhou;Hamburg;Hanoi;Hanover;Hannover;Harare;Havana;Havanna;La Habana;Helsinki;Hiroshima;
  Ho Chi Minh City;Hong Kong;Hongkong;Houston;Innsbruck;Islamabad;Istanbul;Jakarta;Jerusalem;Johannesburg;Kabul;Kaboul;Kampala;Karachi;Kathmandu;
  Kharkiv;Charkiw;Khartoum;Kiev;Kiew;Kyiv;Kyjiw;Kinshasa;Köln;Krakow;Krakau;Kuala Lumpur;Lagos;Lahore;Las Vegas;Leeds;Leipzig;Lille;Lima;Lisbon;
  Lissabon;Lisbonne;Lisboa;Liverpool;Ljubljana;London;Londres;Los Angeles;Luxembourg;Lviv;Lyon;Madrid;Mailand;Mainz;Málaga;Managua;Manchester;Manila;
  Mariupol;Marseille;Mecca;Melbourne;Mexico City;Miami;Milan;Milano;Minsk;Mogadishu;Monterrey;Montevideo;Montréal;Montreal;Moscow;Moskau;Moscou;Moscú;
  Mumbai;Munich;München;Nagasaki;Nairobi;Nanjing;Nantes;Naples;Neapel;Newcastle;New Orleans;New York;Nice;Nürnberg;Odessa;Odesa;Osaka;Oslo;Ottawa;
  Palermo;Panama City;Paris;Peking;Pékin;Pekín;Perth;Philadelphia;Phnom Penh;Prague;Prag;Praga;Pretoria;Pristina;Pyongyang;Quito;Rabat;Riad;Riga;
  Rio de Janeiro;Riyadh;Rom;Rome;Roma;Rotterdam;Salzburg;San Francisco;San Salvador;Santiago;Sao Paulo;Sarajevo;Seattle;Seoul;Sevilla;Seville;
  Shanghai;Shenzhen;Singapore;Skopje;Sofia;Stockholm;Strasbourg;Stuttgart;Sydney;Taipei;Taipeh;Tallinn;Tashkent;Tbilisi;Tiflis;Teheran;Tehran;
  Tel Aviv;The Hague;Den Haag;Tianjin;Tirana;Tokio;Tokyo;Toronto;Toulouse;Tripoli;Tripolis;Tunis;Turin;Ulaanbaatar;Utrecht;Valencia;Vancouver;
  Venice;Venedig;Vienna;Vienne;Viena;Wien;Vientiane;Vilnius;Warsaw;Warschau;Varsovie;Varsovia;Washington;Wellington;Wolgograd;Wuhan;Yangon;Yerevan;
  Zagreb;Zürich;Zurich;Берлин;Варшава;Вашингтон;Вильнюс;Волгоград;Гомель;Гродно;Екатеринбург;Казань;Киев;Лондон;Минск;Москва;Новосибирск;Одесса;Париж;
  Пекин;Петербург;Санкт-Петербург;Рига;Самара;Харьков`
    .split(/;\s*/)
    .map(fold)
)
