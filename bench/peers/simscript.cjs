// M/M/20 at 90 % where nobody gives up, by SimScript. It is made for browsers: between frames it lets the page be drawn.
globalThis.requestAnimationFrame = setImmediate;
const { Simulation, Entity, Queue, Exponential } = require('simscript');

const contacts = Number(process.argv[2]);
let waited = 0;

class Customer extends Entity {
  async script() {
    const { line, desk, service } = this.simulation;
    const arrival = this.simulation.timeNow;
    await this.enterQueue(line);
    await this.enterQueue(desk);
    this.leaveQueue(line);
    if (this.simulation.timeNow > arrival) waited++;
    await this.delay(service.sample());
    this.leaveQueue(desk);
  }
}

class Office extends Simulation {
  line = new Queue('line');
  desk = new Queue('desk', 20);
  service = new Exponential(1);

  onStarting(event) {
    super.onStarting(event);
    this.generateEntities(Customer, new Exponential(1 / 18), contacts);
  }
}

const office = new Office();
office.queues.push(office.line, office.desk);
const began = process.cpuUsage();
office.finished.addEventListener(() => {
  const { user, system } = process.cpuUsage(began);
  console.log(JSON.stringify({ contacts, cpuSeconds: (user + system) / 1e6, waited: waited / contacts }));
});
void office.start(true);
