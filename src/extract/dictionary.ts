/** What compromise's own dictionary knows of a single word; looked up, never parsed, so that it costs nothing a sentence. */
import nlp from 'compromise';

type Tags = string | readonly string[];
let lexicon: Readonly<Record<string, Tags>> | undefined;

function tagsOf(lower: string): readonly string[] {
  lexicon ??= (nlp as unknown as { model(): { one: { lexicon: Record<string, Tags> } } }).model().one.lexicon;
  const tags = Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined;
  return tags === undefined ? [] : typeof tags === 'string' ? [tags] : tags;
}

const has = (...wanted: string[]): ((lower: string) => boolean) => {
  const set = new Set(wanted);
  const memo = new Map<string, boolean>();
  return (lower) => {
    let answer = memo.get(lower);
    if (answer === undefined) {
      answer = tagsOf(lower).some((tag) => set.has(tag));
      if (memo.size < 50_000) memo.set(lower, answer);
    }
    return answer;
  };
};

export const isVerb = has('PastTense', 'PresentTense', 'Gerund', 'Infinitive', 'Participle', 'Copula', 'Modal', 'Verb');
export const isNoun = has('Singular', 'Plural', 'Noun', 'Actor', 'Uncountable', 'Adjective');
export const isFirstName = has('FirstName', 'MaleName', 'FemaleName');
export const isPlace = has('Place', 'City', 'Region', 'Country');
export const isFunctionWord = has(
  'Conjunction',
  'Pronoun',
  'Copula',
  'Modal',
  'Determiner',
  'Preposition',
  'QuestionWord',
  'Possessive',
  'Negative',
  'Condition',
);
export const isNumberWord = has('TextValue', 'Cardinal', 'Ordinal', 'Value');
