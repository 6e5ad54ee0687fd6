import { emptyHoldMessage } from '../../src/rules/channels/empty-hold-message';
import { lonePhone } from '../../src/rules/channels/lone-phone';
import { longCallTree } from '../../src/rules/channels/long-call-tree';
import { noIntake } from '../../src/rules/channels/no-intake';
import { notMobileReady } from '../../src/rules/channels/not-mobile-ready';
import { slowCallbackForProspects } from '../../src/rules/channels/slow-callback-for-prospects';
import { unwatchedSocial } from '../../src/rules/channels/unwatched-social';
import { voicemailForProspects } from '../../src/rules/channels/voicemail-for-prospects';
import { noAcknowledgement } from '../../src/rules/channels/no-acknowledgement';
import { testRule } from '../support/rule-tester';

testRule(noIntake, {
  'what several channels lack is told once': `
    channels:
      email:
        intake: none # expect: channels/no-intake
      form: { intake: [] }`,
  'who calls can be asked': `
    channels: { phone: { intake: none } }`,
  'silence is no answer': `
    channels: { email: {} }`,
});

testRule(voicemailForProspects, {
  'customers may know the machine': `
    customers: { shops: {} }
    channels: { phone: { voicemail: true } }`,
  'prospects do not': `
    customers: { visitors: { prospects: true } }
    channels:
      phone:
        voicemail: true # expect: channels/voicemail-for-prospects`,
  'prospects who cannot call do not meet it': `
    tiers: [{ id: free, channels: [email] }, { id: paid }]
    customers: { visitors: { prospects: true, tier: free }, shops: { tier: paid } }
    channels: { phone: { voicemail: true }, email: {} }`,
});

testRule(slowCallbackForProspects, {
  'an hour is soon enough': `
    customers: { visitors: { prospects: true } }
    channels: { phone: { callback: { within: 60m } } }`,
  'a minute more is not': `
    customers: { visitors: { prospects: true } }
    channels:
      phone:
        callback:
          within: 61m # expect: channels/slow-callback-for-prospects`,
  'nor is the end of the day': `
    customers: { visitors: { prospects: true } }
    hours: { office: { open: "Mo-Fr 09:00-17:00" } }
    channels:
      phone:
        hours: office
        callback:
          within: 1bd # expect: channels/slow-callback-for-prospects`,
  'customers may wait longer': `
    customers: { shops: {} }
    channels: { phone: { callback: { within: 4h } } }`,
});

testRule(lonePhone, {
  'one person alone': `
    channels:
      phone:
        overflow: none # expect: channels/lone-phone
    team: { me: { kind: owner, count: 1 } }`,
  'two are two': `
    channels: { phone: { overflow: none } }
    team: { desk: { count: 2 } }`,
  'one who writes takes no calls': `
    channels:
      phone:
        overflow: none # expect: channels/lone-phone
      email: {}
    team: { me: { count: 1, channels: [phone] }, writer: { count: 1, channels: [email] } }`,
  'silence is no answer': `
    channels: { phone: {} }
    team: { me: { kind: owner, count: 1 } }`,
});

testRule(notMobileReady, {
  'no is an answer': `
    channels:
      form:
        mobile: false # expect: channels/not-mobile-ready
      help: { kind: self_service, mobile: none }`,
  'a phone is mobile': `
    channels: { phone: { mobile: false } }`,
  'silence is none': `
    channels: { form: {} }`,
});

testRule(emptyHoldMessage, {
  'an estimate is something': `
    channels: { phone: { hold: { message: please hold, estimate: true, callback_offer: false } } }`,
  'a call back as well': `
    channels: { phone: { hold: { message: please hold, estimate: false, callback_offer: true } } }`,
  'neither is nothing': `
    channels:
      phone:
        hold:
          message: please hold # expect: channels/empty-hold-message
          estimate: none
          callback_offer: none`,
  'what is not told is not missing': `
    channels: { phone: { hold: { message: please hold, estimate: false } } }`,
});

testRule(longCallTree, {
  'two minutes are the limit': `
    channels: { phone: { call_tree: 2m } }`,
  'a second more is too much': `
    channels:
      phone:
        call_tree: 2m1s # expect: channels/long-call-tree`,
});

testRule(unwatchedSocial, {
  'a social channel watches itself': `
    channels: { social: {} }
    practices: { monitoring: none }`,
  'nobody watches': `
    channels: { email: {} }
    practices:
      monitoring: none # expect: channels/unwatched-social`,
  'silence is no answer': `
    channels: { email: {} }`,
});

testRule(noAcknowledgement, {
  'a note that tells the wait': `
    channels: { email: { acknowledge: { within: 5m, states_wait: true } } }`,
  'no note': `
    channels:
      email:
        acknowledge: none # expect: channels/no-acknowledgement`,
  'a note that tells nothing': `
    channels:
      email:
        acknowledge:
          states_wait: false # expect: channels/no-acknowledgement`,
  'silence is no answer': `
    channels: { email: { acknowledge: { within: 5m } } }`,
  'who calls needs none': `
    channels: { phone: { acknowledge: none } }`,
});
