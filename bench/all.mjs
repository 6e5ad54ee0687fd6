// All benches, start-up first. Run: npm run bench (it needs a build, bash and gcc).
import './start-up.mjs';
import './comparisons.mjs';
import './large-plans.mjs';
import './engine.mjs';
import './peers.mjs';
import './workers.mjs';
