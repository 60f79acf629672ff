/** The commonest function words of English and of languages that turn up among English news. Rows only. */

export type LanguageRow = { readonly language: string; readonly words: string };

/** Words of English that hardly any other language writes; `in`, `a`, `die`, `me` belong to several and so to none. */
export const englishWords =
  'the and of to is for that with by was at from it its as are be this after his her their they who which will would have has had not but been were than said says about into could what when where how why our your you we more new over up out all can if or just first two year years how still while during amid off against before between because through';

export const languageRows: readonly LanguageRow[] = [
  {
    language: 'Spanish',
    words:
      'el la los las de del que y en un una por con para se su sus al lo como más pero fue este esta entre sobre hoy también según ya muy',
  },
  {
    language: 'French',
    words:
      'le la les des du et un une que qui dans pour sur pas au aux avec ce cette est sont par plus son ses leur mais été après selon entre comme',
  },
  {
    language: 'German',
    words:
      'der das und den dem des ein eine einen einer mit von zu für auf ist im nicht auch sich nach bei aus wird wurde sind wie über nur vor zum zur',
  },
  {
    language: 'Italian',
    words:
      'il la le gli di del della dei delle che un una per con non sono al alla nel nella dal dalla ha anche più è come questo si su ma',
  },
  {
    language: 'Portuguese',
    words:
      'o os as de do da dos das que e em um uma para com não por no na nos nas ao mais foi como se seu sua entre após sobre já são',
  },
  {
    language: 'Dutch',
    words:
      'de het een van en dat niet met voor op te zijn ook aan bij naar om uit wordt heeft door nog maar dit deze hij zij werd tot',
  },
  {
    language: 'Swedish',
    words: 'och att det som en på är av för med den till inte har ett om han från var kan efter vid ska mot sig nu',
  },
  {
    language: 'Danish',
    words: 'og at det som en på er af med den til ikke har et om han fra var kan efter ved skal mod sig nu der',
  },
  {
    language: 'Norwegian',
    words: 'og å det som en på er av for med den til ikke har et om han fra var kan etter ved skal mot seg nå',
  },
  {
    language: 'Finnish',
    words: 'ja on ei että se oli hän mutta myös kun kuin ovat joka sen jo nyt vuoden mukaan sekä',
  },
  {
    language: 'Polish',
    words: 'i w na z do się nie że to jest o od po dla jak za przez są był było oraz ale tym przy może jego tylko już',
  },
  {
    language: 'Czech',
    words: 'a v na se je že s z do o to ve pro za po od jako by jsou byl který při také jeho nebo ale',
  },
  { language: 'Hungarian', words: 'a az és hogy nem egy is van volt meg már csak mint el ez ki még lesz után szerint' },
  {
    language: 'Romanian',
    words: 'și de la în cu pe că nu o un este care din pentru mai au fost sunt după prin sau să al ale lui',
  },
  {
    language: 'Turkish',
    words: 've bir bu için ile da de olarak çok daha olan en gibi sonra kadar ise var yeni ne dedi oldu göre',
  },
  {
    language: 'Indonesian or Malay',
    words:
      'yang dan di ke dari untuk dengan pada ini itu dalam tidak akan telah adalah juga oleh sebagai karena ada bisa tersebut kepada lebih atau',
  },
  {
    language: 'Filipino',
    words: 'ang ng mga sa na ay si ni kay at nang para hindi niya ito siya kung dahil ko mo din pa',
  },
  {
    language: 'Vietnamese',
    words: 'và của là có trong cho không được các một với đã người những này tại khi về từ đến ra',
  },
  { language: 'Swahili', words: 'ya wa na kwa ni za katika la cha kuwa hiyo huyo baada yake wake kama alisema hii' },
  {
    language: 'Croatian or Serbian',
    words: 'i je u da se na za su od s koji sa kao to će bi nije što iz do koje biti ali samo',
  },
  {
    language: 'Hindi in Latin letters',
    words: 'hai ki ke ka mein aur se ko nahi ne bhi kya hain par yeh ye tha kar raha liye',
  },
];
