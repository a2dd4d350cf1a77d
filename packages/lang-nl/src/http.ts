/** Dutch for `@thutuc/http`. */
import type { HttpWords } from '@thutuc/http';

/** The words of the service over HTTP. */
export const http: HttpWords = {
  refusals: {
    SERVICE_INVALID: 'De dienst kan zo niet worden gestart. Verbeter wat de melding noemt.',
    NOT_SIGNED_IN: 'Er is niemand aangemeld. Meld u aan en stuur het token met het verzoek mee.',
    TOKEN_INVALID: 'Het token wordt niet aanvaard. Meld u opnieuw aan.',
    SIGN_IN_FAILED: 'Het aanmelden is niet gelukt. Begin opnieuw.',
    SESSION_ENDED: 'De sessie is beëindigd. Meld u opnieuw aan.',
    CROSS_SITE: 'Het verzoek komt van een andere site. Verstuur het van een pagina van de dienst.',
    ROUTE_UNKNOWN: 'Op dit adres is niets. Zoek het op in openapi.json.',
    REQUEST_INVALID: 'Het verzoek is niet geldig. Verbeter de genoemde velden.',
    MEDIA_TYPE_UNSUPPORTED: 'Inhoud van dit type wordt hier niet aangenomen. Stuur een ander type.',
    BODY_TOO_LARGE: 'De inhoud is te groot. Stuur minder.',
    BODY_TOO_SLOW: 'De inhoud kwam niet op tijd. Stuur het nog eens.',
    ANSWER_LATE: 'Het antwoord duurt te lang. Stuur hetzelfde verzoek nog eens, onder dezelfde id.',
    TOO_MANY_REQUESTS: 'Er zijn te veel verzoeken. Wacht, en stuur het nog eens.',
    TOO_MANY_STREAMS: 'Er staan te veel stromen open. Sluit er een, of wacht.',
    VERSION_PASSED: 'De aanvraag is gewijzigd sinds zij werd gelezen. Lees haar opnieuw.',
    PLAN_UNSEEN:
      'Een plan wordt alleen uitgevoerd zoals het is gezien. Maak het, en stuur zijn ETag als If-Match.',
    PLAN_CHANGED: 'Het plan is inmiddels een ander. Bekijk het nieuwe, en bevestig dat.',
    DOCUMENT_TYPE: 'Het document is niet van het opgegeven type, of van een type dat niet mag.',
    DOCUMENT_DAMAGED: 'Het document is niet wat werd verstuurd. Stuur het nog eens.',
    DOCUMENT_REFUSED: 'Het document kwam niet door de controle. Stuur een ander.',
    DOCUMENT_UNKNOWN: 'De aanvraag heeft dit document niet. Controleer het nummer.',
    WEBHOOK_REFUSED: 'De webhook is niet echt. Onderteken hem met het geheim van deze dienst.',
    INTERNAL: 'De dienst faalde. Probeer het later, en meld het als dat niet helpt.',
    STOPPING: 'De dienst wordt gestopt. Stuur hetzelfde verzoek zo meteen nog eens.',
  },
};
