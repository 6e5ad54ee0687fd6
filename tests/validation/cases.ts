import { lines } from './lines';
import type { Case } from './measure';
import { queues } from './queues';
import { shifts } from './shifts';

export const cases: readonly Case[] = [...queues, ...lines, ...shifts];
