import { describe, expect, it } from 'vitest';
import { knownActor, knownForms, lookUp, lookUpInCapitals, reasonOf } from '../../src/actors/known.ts';
import { ambiguousForms } from '../../src/actors/known-forms.ts';

const ids = (text: string): string =>
  lookUp(text)
    .map(({ actor }) => actor.id)
    .join(' ');

describe('lookUp', () => {
  it.each([
    ['Turkish', 'country:TR'],
    ['Türkiye', 'country:TR'],
    ['Turkiye’s', 'country:TR'],
    ['the U.S.', 'country:US'],
    ['US', 'country:US'],
    ['U.K.', 'country:GB'],
    ['Britons', 'country:GB'],
    ['No. 10', 'country:GB'],
    ['the White House', 'country:US'],
    ['The Kremlin', 'country:RU'],
    ['Elysee Palace', 'country:FR'],
    ['Kiev', 'country:UA'],
    ['Kyiv', 'country:UA'],
    ['Burma', 'country:MM'],
    ['Holland', 'country:NL'],
    ['Swaziland', 'country:SZ'],
    ['DR Congo', 'country:CD'],
    ['Cote d’Ivoire', 'country:CI'],
    ["Cote d'Ivoire", 'country:CI'],
    ['South Korean', 'country:KR'],
    ['Sino-', 'country:CN'],
    ['Franco-', 'country:FR'],
    ['Brasilia', 'country:BR'],
    ['Malé', 'country:MV'],
    ['Hong Kong', 'country:HK'],
    ['Taiwanese', 'country:TW'],
    ['UN', 'igo:un'],
    ['WHO', 'igo:who'],
    ['Nato', 'igo:nato'],
    ['Brussels', 'igo:eu'],
    ['Polish Space Agency', 'body:polsa'],
    ['Tamil Tigers', 'group:ltte'],
    ['Kerala', 'place:IN-KL'],
    ['Texas', 'place:US-TX'],
    ['Scottish', 'place:scotland'],
  ])('%s is %s', (text, id) => expect(ids(text)).toBe(id));

  it.each([
    'us',
    'who',
    'Who',
    'turkey',
    'Male',
    'un',
    'Un',
    'is',
    'Is',
    'chad',
    '',
    ' ',
    "'s",
    'the',
    '__proto__',
    'Icc',
  ])('%j names nobody', (text) => expect(ids(text)).toBe(''));

  it.each([
    ['Georgia', 'country:GE place:US-GA', undefined],
    ['Congo', 'country:CD country:CG', undefined],
    ['ICC', 'igo:icc-court org:icc-cricket', undefined],
    ['Korea', 'country:KP country:KR', 'country:KR'],
    ['Guinea', 'country:GN country:GQ country:GW country:PG', 'country:GN'],
    ['Washington', 'country:US place:US-WA', 'country:US'],
    ['Jordan', 'country:JO', 'country:JO'],
  ])('%s may be %s, usually %s', (text, all, usual) => {
    expect(ids(text)).toBe(all);
    expect(lookUp(text).find((known) => known.usual)?.actor.id).toBe(usual);
    expect(lookUp(text).every((known) => known.ambiguousWith)).toBe(true);
  });

  it('gives the reason with the form as it stands', () => {
    const [turkish] = lookUp('Turkish');
    expect(turkish && reasonOf(turkish)).toBe('demonym "Turkish"');
    const [us] = lookUp('U.S.');
    expect(us && reasonOf(us, 'U.S.')).toBe('code "U.S."');
  });
});

describe('lookUpInCapitals', () => {
  it('finds names, and abbreviations that are words only as candidates', () => {
    expect(lookUpInCapitals('TURKEY').map(({ actor }) => actor.id)).toEqual(['country:TR']);
    expect(lookUpInCapitals('US')[0]?.ambiguousWith).toContain('word in capitals');
    expect(lookUpInCapitals('NATO')[0]?.ambiguousWith).toBeUndefined();
  });
});

describe('the rows', () => {
  it('has no actor id of two names or kinds', () => {
    const names = new Map<string, string>();
    for (const { actor } of knownForms) {
      const seen = names.get(actor.id);
      expect([actor.id, seen ?? `${actor.name} ${actor.kind}`]).toEqual([actor.id, `${actor.name} ${actor.kind}`]);
      names.set(actor.id, `${actor.name} ${actor.kind}`);
    }
    expect(names.size).toBeGreaterThan(400);
  });

  it('finds each actor by its own name and each form by itself', () => {
    const lost = knownForms.filter(({ form, actor }) => !lookUp(form).some((known) => known.actor.id === actor.id));
    expect(lost.map(({ form }) => form)).toEqual([]);
  });

  it('marks every form that several actors share, and the row says so with examples', () => {
    const holders = new Map<string, Set<string>>();
    for (const { form, actor } of knownForms) holders.set(form, (holders.get(form) ?? new Set()).add(actor.id));
    const rows = new Set(ambiguousForms.map(({ form }) => form));
    const unexplained = [...holders].filter(([form, actors]) => actors.size > 1 && !rows.has(form));
    expect(unexplained.map(([form]) => form)).toEqual([]);
  });

  it.each(ambiguousForms)('$form: its example has the form, and its usual actor is among its meanings', (row) => {
    expect(row.example).toContain(row.form);
    expect(row.counterExample.toLowerCase()).toContain(row.form.toLowerCase().slice(0, 4));
    if (row.usually) {
      expect(knownActor(row.usually)).toBeDefined();
      expect(row.meanings).toContain(row.usually);
    }
  });
});
