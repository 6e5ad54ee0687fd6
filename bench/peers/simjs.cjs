// M/M/20 at 90 % where nobody gives up, by simjs. It is made for browsers: it leaves its names in `window`.
globalThis.window = globalThis;
require('simjs');
delete globalThis.window;
const { Sim, Entity, Facility, Random } = globalThis.Sim;

const [contacts, seed] = process.argv.slice(2).map(Number);
const random = new Random(seed);
const desk = new Facility('desk', Facility.FCFS, 20);
let came = 0;
let waited = 0;

class Customers extends Entity {
  start() {
    if (came === contacts) return;
    came++;
    const arrival = this.time();
    const minutes = random.exponential(1);
    this.useFacility(desk, minutes).done(() => {
      if (this.time() - arrival > minutes + 1e-9) waited++;
    });
    this.setTimer(random.exponential(18)).done(() => this.start());
  }
}

const sim = new Sim();
sim.addEntity(Customers, 'customers');
const began = process.cpuUsage();
sim.simulate(1e12);
const { user, system } = process.cpuUsage(began);
console.log(JSON.stringify({ contacts, cpuSeconds: (user + system) / 1e6, waited: waited / contacts }));
