import type { Part } from '../../parts';
import { listOf, paragraph, type Section, section } from '../section';
import { nothing } from '../markup';
import { tableOf } from '../table';

/** A part that only some plans have, as a section of its own. */
export const partSection = ({ name, title, texts, table }: Part): Section | undefined =>
  section(
    name,
    title,
    texts.length > 1 ? listOf(texts) : paragraph(texts[0] ?? ''),
    table.rows.length === 0 ? nothing : tableOf(table),
  );
