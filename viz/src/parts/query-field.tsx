/** A parameter of a canned query as a field of its form. */
import type { CannedParameter } from '../model/canned.ts';
import { spoken } from '../theme/words.ts';

export function QueryField({
  parameter,
  value,
  onValue,
}: {
  readonly parameter: CannedParameter;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const { name, about, required, example, choices } = parameter;
  return (
    <div class="query-field">
      <label for={`q-${name}`}>
        {spoken(name)}
        {!required && <span class="faint"> (may stay empty)</span>}
      </label>
      {choices ? (
        <select
          id={`q-${name}`}
          name={name}
          value={value}
          required={required}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          <option value="">{example === null ? 'Choose one …' : `as usual: ${example}`}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={`q-${name}`}
          type="text"
          name={name}
          required={required}
          placeholder={example ?? ''}
          list="actors"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
      <span class="faint">{about}</span>
    </div>
  );
}
