import { readConfig as read, type ConfigResult } from '../rule-engine/config/read-config';
import { allRules } from '../rules/all';

/** Reads a config that sets the rules there are. */
export const readConfig = (text: string): ConfigResult => read(text, allRules);
