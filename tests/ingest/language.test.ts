import { describe, expect, test } from 'vitest';
import { otherLanguage } from '../../src/ingest/language.ts';
import { englishWords, languageRows } from '../../src/lexicon/languages.ts';

const foreign: readonly (readonly [language: string, text: string])[] = [
  ['Spanish', 'El ministro firmó ayer un acuerdo con los alcaldes de la región para los próximos años.'],
  ['French', 'Le ministre a signé un accord avec les maires de la région pour les prochaines années.'],
  [
    'German',
    'Die Ministerin hat am Montag ein Abkommen mit den Vertretern der Region für das nächste Jahr unterzeichnet.',
  ],
  [
    'Italian',
    'Il ministro ha firmato un accordo con i sindaci della regione per i prossimi anni, come previsto dal governo.',
  ],
  ['Portuguese', 'O ministro assinou um acordo com os prefeitos da região para os próximos anos.'],
  ['Dutch', 'De minister heeft een akkoord getekend met het bestuur van de provincie voor de komende jaren.'],
  ['Swedish', 'Ministern har skrivit på ett avtal med kommunerna som ska gälla till och med nästa år.'],
  [
    'Polish',
    'Minister podpisał umowę z gminami, a rozmowy nie są jeszcze zakończone, bo to jest dopiero początek i może się przeciągnąć.',
  ],
  ['Turkish', 'Bakan bölge için bir anlaşma imzaladı ve bu metin çok daha uzun olarak hazırlandı.'],
  [
    'Indonesian or Malay',
    'Menteri itu menandatangani perjanjian dengan wakil dari wilayah tersebut untuk tahun yang akan datang.',
  ],
  ['Vietnamese', 'Bộ trưởng đã ký một thỏa thuận với các tỉnh của khu vực cho những năm tới.'],
  ['Cyrillic script', 'Министр подписал соглашение с мэрами региона.'],
  ['Chinese or Japanese', '部长与各市市长签署了协议。'],
  ['Chinese or Japanese', '大臣は市長たちと協定に署名した。'],
  ['Korean', '장관은 시장들과 협정에 서명했다.'],
  ['Arabic script', 'وقع الوزير اتفاقا مع رؤساء البلديات'],
  ['Devanagari script', 'मंत्री ने महापौरों के साथ समझौते पर हस्ताक्षर किए'],
  ['Greek', 'Ο υπουργός υπέγραψε συμφωνία με τους δημάρχους'],
  ['Hebrew', 'השר חתם על הסכם עם ראשי הערים'],
  ['Thai', 'รัฐมนตรีลงนามข้อตกลงกับนายกเทศมนตรี'],
];
test.each(foreign)('%s is told', (language, text) => {
  expect(otherLanguage(text)).toBe(language);
});

describe('English, and what may be English', () => {
  test.each([
    'Norway and Finland sign a rail treaty',
    'La Liga: Real Madrid v FC Barcelona, Atletico de Madrid v Celta de Vigo',
    'Los Angeles, El Salvador, Costa Rica: accord de Las Palmas',
    'Lula da Silva, Jair Bolsonaro do Brasil meet in Rio de Janeiro',
    'U19 cup: Uganda U19 v Kenya U19, Ghana U19 v Togo U19, Mali U19 v Chad U19',
    'Van der Poel beats Van Aert at the Ronde van Vlaanderen',
    'Xi Jinping (习近平) met the Russian president (Владимир Путин) on Friday',
    'Casa de la cultura y el museo de las artes opens with the gala',
    'Rio de Janeiro, Ilha de Santa, Vila de Conde, Mar de Plata',
    'Deal!',
    '',
    '🎉🎉🎉 100%',
    'const x = await load(); return x.map((y) => y.id);',
    'TGVyb3kgSmVua2lucyBzYXlzIGhlbGxv',
    'Stocks: AAPL 170, MSFT 300, TSLA 900',
  ])('%j', (text) => {
    expect(otherLanguage(text)).toBeNull();
  });
});

test('every row keeps words of its own once those of English are out', () => {
  const english = new Set(englishWords.split(' '));
  for (const { language, words } of languageRows) {
    const own = words.split(' ').filter((word) => word.length > 1 && !english.has(word));
    expect(own.length, language).toBeGreaterThanOrEqual(12);
    expect(new Set(words.split(' ')).size, language).toBe(words.split(' ').length);
  }
});
