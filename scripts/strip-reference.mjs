// Takes out of a source what only `explain` and `schema` show: the pages of rules and the descriptions in schemas.
import { parseSync } from 'oxc-parser';

/** Members of a rule's `docs` that no check reads; it reads `fix`, as the usual advice. */
const pageMembers = ['principle', 'why', 'before', 'bad', 'good', 'badAlso'];

/** Functions of schemas that are given a text or, at last, an object for JSON Schema alone. */
const toldTexts = ['described', 'group', 'opt', 'rows', 'text', 'texts'];
const toldObjects = ['kind', 'money', 'number'];

/**
 * The source of a rule or of a schema without its texts for reference. Throws where a rule keeps its `docs` in
 * another shape than an object literal, because its page would then stay in without anybody noticing.
 */
export function stripReference(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const isRule = [...nodesOf(program)].filter(({ callee }) => callee?.name === 'defineRule');
  const cuts = isRule.length > 0 ? isRule.flatMap((rule) => ruleCuts(path, rule)) : schemaCuts(program);
  return withoutStretches(source, cuts);
}

function ruleCuts(path, rule) {
  const member = (name) => rule.arguments[0]?.properties?.find(({ key }) => key?.name === name)?.value;
  const docs = member('docs');
  if (docs?.type !== 'ObjectExpression') throw new Error(`${path}: docs is not written out as an object`);
  const pages = docs.properties.flatMap(({ key, start }, index) =>
    pageMembers.includes(key?.name)
      ? [{ start, end: docs.properties[index + 1]?.start ?? docs.end - 1 }]
      : [],
  );
  return [...pages, ...callsIn(member('options') ?? []).flatMap((call) => argumentCuts(call, isText))];
}

const schemaCuts = (program) =>
  callsIn(program).flatMap((call) => {
    const name = call.callee.property?.name ?? call.callee.name;
    if (toldObjects.includes(name)) return argumentCuts(call, ({ type }) => type === 'ObjectExpression');
    return toldTexts.includes(name) ? argumentCuts(call, isText) : [];
  });

const callsIn = (node) => [...nodesOf(node)].filter(({ type }) => type === 'CallExpression');
const isText = ({ value }) => typeof value === 'string';

/** The last argument of a call goes with the comma before it, an earlier one makes way for `undefined`. */
function argumentCuts({ arguments: given }, isCut) {
  return given.flatMap((argument, index) => {
    if (!isCut(argument)) return [];
    const { start, end } = argument;
    if (index < given.length - 1) return [{ start, end, by: 'undefined' }];
    return [{ start: given[index - 1]?.end ?? start, end }];
  });
}

function* nodesOf(value) {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (typeof value === 'object' && value !== null) {
    if (typeof value.type === 'string') yield value;
    for (const inner of Object.values(value)) yield* nodesOf(inner);
  }
}

function withoutStretches(text, stretches) {
  const kept = [];
  let position = 0;
  for (const { start, end, by = '' } of stretches.toSorted((one, other) => one.start - other.start)) {
    if (start < position) continue; // Within one that is gone already.
    kept.push(text.slice(position, start), by);
    position = end;
  }
  return [...kept, text.slice(position)].join('');
}
