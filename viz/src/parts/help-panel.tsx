/** The keys, and how to read the picture. */
import { Panel } from './panel.tsx';

const keys: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['↑ ↓ ← →', 'walk from actor to actor'],
  ['Shift + arrows', 'move the picture'],
  ['Enter', 'read the card of what is selected'],
  ['Esc', 'close, or select nothing'],
  ['+  −', 'nearer, farther'],
  ['0', 'see all'],
  ['f', 'filters'],
  ['t', 'table or picture'],
  ['q', 'questions to the database'],
  ['e', 'take away'],
  ['s', 'agreements of several: pairs or squares'],
  ['r', 'relax the picture, or stop'],
  ['?', 'this help'],
];

export function HelpPanel() {
  return (
    <Panel title="Help">
      <section>
        <h3>The picture</h3>
        <ul class="help-list">
          <li>A dot is an actor: the larger, the more partners. Shape, icon and colour tell its kind.</li>
          <li>A line is an agreement; a number on it says how many it stands for. Click it to fan them out.</li>
          <li>
            Solid: made. Dashed: sought; an arrow leads from the one who asks. Dotted: rejected, on hold or ended.
          </li>
          <li>Click an actor or line for its card. Shift-click a second actor for everything between the two.</li>
          <li>Double-click an actor to see only what is around it.</li>
          <li>Every agreement leads to the sentences that it was read from.</li>
        </ul>
      </section>
      <section>
        <h3>Keys</h3>
        <dl class="keys">
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Panel>
  );
}
