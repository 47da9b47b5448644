import type { Registration } from '../../registrations/store';
import type { Site } from '../../site/schema';
import type { FormTargets, Session, Webinar } from '../../webinars/model';
import type { HubSpotPayload } from '../payloads';

export interface HubSpotInput {
  registration: Registration;
  webinar: Pick<Webinar, 'title' | 'form' | 'sessions'>;
  form: Pick<Site['form'], 'fields' | 'consent'>;
  /** Origin of the site. */
  siteUrl: string;
  /** HubSpot's own cookie, `hubspotutk`; null without one. */
  hutk: string | null;
}

/** HubSpot's names for what forms usually ask; every other field goes by its own name. */
const contactProperties: Record<string, string> = {
  first_name: 'firstname',
  last_name: 'lastname',
  role: 'jobtitle',
  job_title: 'jobtitle',
  telephone: 'phone',
  tel: 'phone',
};

/** The contact, among the objects a form can fill in. */
const contact = '0-1';

/**
 * What HubSpot's forms API is sent for a registration. The form the session names comes before that
 * of the webinar, and so do the other ids.
 *
 * @see https://developers.hubspot.com/docs/api-reference/legacy/marketing/forms/v3-legacy/submit-data-unauthenticated
 * @returns null where neither names a form
 */
export function buildHubSpotPayload(input: HubSpotInput): HubSpotPayload | null {
  const { registration, webinar, form, siteUrl, hutk } = input;
  const session = webinar.sessions.find(({ id }) => id === registration.session);
  const targets = mergeTargets(webinar, session);
  if (targets.hubspotFormId === null) return null;
  const fields = form.fields.flatMap(({ name, hubspot }) => {
    const value = name === 'email' ? registration.email : (registration.answers[name] ?? '');
    const property = hubspot ?? contactProperties[name] ?? name;
    return value === '' ? [] : [{ objectTypeId: contact, name: property, value }];
  });
  return {
    formId: targets.hubspotFormId,
    body: {
      submittedAt: String(Date.parse(registration.activeAt)),
      fields,
      context: withoutNulls({
        // Anybody can send a cookie; HubSpot refuses the whole form for one that is not its own.
        hutk: hutk !== null && /^[0-9a-f]{32}$/.test(hutk) ? hutk : null,
        pageUri: new URL(registration.page, siteUrl).href,
        pageName: webinar.title,
        sfdcCampaignId: targets.salesforceCampaignId,
        goToWebinarWebinarKey: targets.gotowebinarKey,
      }),
      ...describeConsent(registration, form.consent.hubspot_subscription_type),
    },
  };
}

/** No consent is claimed where none was given. */
function describeConsent(
  { consentGiven, consentText: text }: Registration,
  subscriptionTypeId: number | undefined,
) {
  if (!consentGiven) return {};
  const communications =
    subscriptionTypeId === undefined ? [] : [{ value: true, subscriptionTypeId, text }];
  return { legalConsentOptions: { consent: { consentToProcess: true, text, communications } } };
}

function mergeTargets(webinar: Pick<Webinar, 'form'>, session: Session | undefined): FormTargets {
  const pick = (name: keyof FormTargets) => session?.form[name] ?? webinar.form[name];
  return {
    header: pick('header'),
    hubspotFormId: pick('hubspotFormId'),
    gotowebinarKey: pick('gotowebinarKey'),
    salesforceCampaignId: pick('salesforceCampaignId'),
  };
}

function withoutNulls(values: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
