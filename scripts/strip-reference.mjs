// Takes out of a source what only `explain` and `schema` show: the pages of rules and the descriptions in schemas.
import { parseSync } from 'oxc-parser';

/** Members of a rule's `docs` that no check reads; it reads `fix`, as the usual advice. */
const pageMembers = ['principle', 'why', 'bad', 'good', 'badAlso'];

/**
 * The source of a rule or of a schema without its texts for reference. Throws where a rule keeps its `docs` in
 * another shape than an object literal, because its page would then stay in without anybody noticing.
 */
export function stripReference(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const cuts = [...nodesOf(program)].flatMap((node) => [
    ...pageCuts(path, node),
    ...describeCuts(node),
    ...descriptionCuts(node),
  ]);
  return withoutStretches(source, cuts);
}

function pageCuts(path, node) {
  if (node.type !== 'CallExpression' || node.callee.name !== 'defineRule') return [];
  const docs = node.arguments[0]?.properties?.find(({ key }) => key?.name === 'docs')?.value;
  if (docs?.type !== 'ObjectExpression') throw new Error(`${path}: docs is not written out as an object`);
  return memberCuts(docs, ({ key }) => pageMembers.includes(key?.name));
}

/** `description: '…'` in a piece of JSON Schema. */
function descriptionCuts(node) {
  if (node.type !== 'ObjectExpression') return [];
  return memberCuts(
    node,
    ({ key, value }) => key?.name === 'description' && typeof value?.value === 'string',
  );
}

/** The members of an object that are chosen, each with what follows up to the next one. */
function memberCuts(object, isChosen) {
  return object.properties.flatMap((member, index) =>
    isChosen(member)
      ? [{ start: member.start, end: object.properties[index + 1]?.start ?? object.end - 1 }]
      : [],
  );
}

/** `.describe('…')` and `.meta(…)` say what a value is for and change nothing about what is accepted. */
function describeCuts(node) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object, property } = node.callee;
  if (node.arguments.length !== 1 || !['describe', 'meta'].includes(property.name)) return [];
  return [{ start: object.end, end: node.end }];
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
  for (const { start, end } of stretches.toSorted((one, other) => one.start - other.start)) {
    if (start < position) continue; // Within one that is gone already.
    kept.push(text.slice(position, start));
    position = end;
  }
  return [...kept, text.slice(position)].join('');
}
