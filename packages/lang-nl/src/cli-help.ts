/** Dutch for the help of the command line. */
import type { CliWords } from 'thutuc';

/** The words of help texts. */
export const help: CliWords['help'] = {
  tagline: 'thutuc — openbare procedures als gegevens: uitgevoerd, nagegaan, uitgelegd',
  usage: 'Gebruik',
  commands: 'Opdrachten',
  options: 'Opties',
  examples: 'Voorbeelden',
  more: 'Zie "thutuc OPDRACHT --help" voor elk daarvan.',
  exits: 'Afsluitcodes: 0 gedaan, 1 geweigerd of mislukt, 2 verkeerd gebruikt.',
  placeholders: {
    ADDRESS: 'ADRES',
    AFTER: 'NIEUW',
    ARGUMENTS: 'ARGUMENTEN',
    BEFORE: 'OUD',
    CODE: 'CODE',
    COMMAND: 'OPDRACHT',
    CURSOR: 'CURSOR',
    DAY: 'DAG',
    DAYS: 'DAGEN',
    DOSSIER: 'DOSSIER',
    FIGURE: 'CIJFER',
    FILE: 'BESTAND',
    FOLDER: 'MAP',
    FORM: 'FORMULIER',
    HOURS: 'UREN',
    ID: 'ID',
    INSTANT: 'TIJDSTIP',
    LIMIT: 'TERMIJN',
    MODULE: 'MODULE',
    PERSON: 'PERSOON',
    PLACE: 'OPSLAG',
    PROCEDURE: 'PROCEDURE',
    REPORT: 'RAPPORT',
    ROLE: 'ROL',
    SCENARIO: 'SCENARIO',
    SHARE: 'AANDEEL',
    STATE: 'TOESTAND',
    TAG: 'TAAL',
    THEME: 'THEMA',
    WORDS: 'WOORDEN',
    YEARS: 'JAREN',
    ZONE: 'TIJDZONE',
  },
  shared: {
    json: 'JSON afdrukken, voor programma’s; de vorm staat in docs/reference/cli.md',
    store: 'Waar dossiers worden bewaard: sqlite:PAD, postgresql://… of memory (de standaard)',
    keptStore: 'Waar de dossiers worden bewaard: sqlite:PAD of postgresql://…',
    folder: 'Map van een procedure: procedure.json, directory.json, rules.json, calendar.json',
    directory: 'Adresboek (directory.json) met de namen van personen en eenheden',
    foreignCalendar:
      'Regels bewust op de kalender van een ander land laten tellen; elk antwoord vermeldt het',
    out: 'In dit bestand schrijven in plaats van afdrukken',
    svgOut: 'De SVG in dit bestand schrijven; de tekst wordt toch afgedrukt',
    html: 'Van het verslag één HTML-pagina maken',
    htmlOut: 'De HTML-pagina in dit bestand schrijven; de tekst wordt toch afgedrukt',
    replications: 'Aantal onafhankelijke simulaties, minstens 2 (standaard 20)',
    threads: 'Aantal simulaties tegelijk; de uitkomst blijft gelijk (standaard 1, hoogstens 256)',
    precision: 'Doorgaan tot de intervallen smaller zijn dan P, bijvoorbeeld 0.02',
    lang: 'Taal van de uitvoer; standaard die van LANG, anders Engels',
    help: 'Deze uitleg afdrukken',
  },
  texts: {
    run: {
      summary: 'Een bestand met opdrachten uitvoeren op een procedure en de dossiers afdrukken',
      options: {
        commands: 'Regels JSON, op elke regel één opdracht: {"at", "actor", "command"}',
        until: 'Na de laatste regel de tijd laten verstrijken tot dit tijdstip',
      },
    },
    show: {
      summary: 'Een bewaard dossier afdrukken, nadat de hashketen van het logboek is gecontroleerd',
      options: {
        'as-of': 'Alleen wat toen was vastgelegd, zoals een verslag over een afgesloten periode',
      },
    },
    list: {
      summary:
        'Dossiers opsommen en zoeken, of het open werk naar eenheid, rol, persoon en termijn',
      options: {
        text: 'Woorden uit de code of de doorzoekbare velden; accenten doen er niet toe',
        procedure: 'Alleen van deze procedure',
        lifecycle: 'Alleen dossiers in deze toestand: submitted, running, suspended, closed …',
        work: 'Open werk in plaats van dossiers',
        unit: 'Alleen van deze eenheid',
        role: 'Alleen van deze rol',
        person: 'Wat deze persoon heeft genomen, of vandaag mag nemen',
        directory: 'Adresboek (directory.json) met de rollen die deze persoon vandaag heeft',
        overdue: 'Alleen waarvan de termijn is verstreken',
        'due-before': 'Alleen waarvan de termijn vóór dit tijdstip eindigt',
        limit: 'Aantal rijen per pagina, hoogstens 1000 (standaard 50)',
        after: 'De volgende pagina, zoals de vorige die noemt',
      },
    },
    act: {
      summary: 'Eén opdracht geven op een dossier, namens een persoon',
      options: {
        actor: 'Wie de opdracht geeft',
        id: 'Id van de opdracht: opnieuw gegeven wordt zij niet nog eens gedaan (standaard willekeurig)',
        version: 'Alleen als het dossier op deze versie is',
        effective: 'Wanneer het zich voordeed, als dat eerder was dan nu',
      },
    },
    transfer: {
      summary:
        'Open dossiers overdragen van een eenheid die fuseerde, splitste of ophield, volgens plan',
      options: {
        folder: 'Map van een procedure, met in directory.json de eenheden en hun opvolgers',
        actor: 'Wie ze overdraagt; de persoon staat in het register',
        from: 'De eenheid waaraan de dossiers zijn gebonden',
        to: 'De eenheid waar ze heen gaan; standaard haar opvolger',
        divide:
          'JSON-bestand met een gegeven en de eenheid voor elk van zijn waarden: field, units',
        on: 'Sinds wanneer de andere eenheid bevoegd is; standaard vandaag',
        procedure: 'Alleen dossiers van deze procedure',
        reasons: 'De redenen, die worden bewaard en meegedeeld',
        'dry-run': 'Alleen zeggen wat waarheen zou gaan, en niets wijzigen',
      },
    },
    reopen: {
      summary: 'Besliste dossiers heropenen waarvan het besluit niet standhoudt, volgens plan',
      options: {
        folder: 'Map van een procedure, met in directory.json de personen',
        actor: 'Wie ze heropent; de persoon staat in het register',
        request:
          'JSON-bestand van de heropening: to, cause, basis, reasons; ook dossiers, migration',
        'dry-run': 'Alleen zeggen wat zou worden heropend, en niets wijzigen',
      },
    },
    interrupt: {
      summary:
        'Vaststellen wat het werk van instanties onderbrak; open dossiers volgen, volgens plan',
      options: {
        folder: 'Map van een procedure, met in directory.json de eenheden',
        actor: 'Wie het vaststelt; de persoon staat in het register',
        declare: 'JSON-bestand van de onderbreking: id, scope, from, to, effect, notice, basis',
        end: 'Kenmerk van de onderbreking waarvan het einde nu bekend is',
        to: 'Wanneer zij voorbij was',
        'consequences-stand':
          'Wat intussen is ingetreden, blijft in stand; anders wachten de dossiers op vernietiging',
        'dry-run': 'Alleen zeggen welke data zouden verschuiven, en niets wijzigen',
      },
    },
    worker: {
      summary:
        'Een achtergrondproces starten: termijnen, berichten, diensten, deeldossiers; stopt met Ctrl-C',
      options: {
        notify: 'JSON-bestand over e-mail en webhooks; de vorm staat in docs/reference/cli.md',
        handlers:
          'JavaScript-module die standaard de functies van dienststappen op naam exporteert',
        once: 'Doen wat nu aan de beurt is en dan stoppen, bijvoorbeeld voor cron',
        json: 'Het logboek als regels JSON',
      },
    },
    serve: {
      summary: 'Dossiers via HTTP aanbieden, met een achtergrondproces; eindigt met Ctrl-C',
      options: {
        issuer: 'Aanbieder van OpenID Connect waarvan tokens gelden; zijn sleutels worden gevonden',
        audience: 'Voor wie tokens zijn gemaakt: deze dienst, volgens hun aud',
        claims: 'JSON-bestand dat zegt van wie een token is; de vorm staat in docs/guide/http.md',
        demo: 'Elk verzoek kiest zijn persoon: alleen van deze machine, op een eigen opslag',
        port: 'Poort (standaard 8080)',
        host: 'Adres waarop wordt geluisterd (standaard localhost)',
        documents: 'Map voor de inhoud van documenten',
        json: 'Het logboek als regels JSON',
      },
    },
    deadline: {
      summary: 'Het einde van een termijn berekenen en uitleggen, of van een bestand vol gevallen',
      options: {
        rules: 'Telregel, bijvoorbeeld nl/awb',
        from: 'De gebeurtenis: een dag (2025-03-03) of een tijdstip (2025-03-03T14:00+07:00)',
        limit: 'De termijn, bijvoorbeeld "10 werkdagen"',
        cases: 'JSON-bestand met gevallen; een geval met een fout laat de andere ongemoeid',
        calendar: 'Kalender (JSON); voor regels van Vietnam standaard die van Vietnam',
        'rules-file': 'Meer telregels, uit een JSON-bestand',
        explain: 'De berekening afdrukken: als zinnen, als tabel, op een maandkalender',
        svg: 'De maandkalender tekenen als SVG',
      },
    },
    calendar: {
      summary: 'De kalender van een land maken met de bibliotheek date-holidays',
      options: {
        country: 'Landcode volgens ISO 3166, bijvoorbeeld NL',
        region: 'Code van een deelstaat of streek, bijvoorbeeld BY',
        years: 'Een jaar, of 2025-2027',
        zone: 'Tijdzone; niet nodig als het land er één heeft',
        weekend: 'Wekelijkse rustdagen, bijvoorbeeld fri,sat; standaard sat,sun',
        hours: 'Openingstijden, bijvoorbeeld 08:00-12:00,13:00-17:00 of 22:00-06:00',
      },
    },
    report: {
      summary: 'Over de dossiers van een periode berichten, alleen uit hun logboeken',
      options: {
        from: 'Eerste dag van de periode, zoals 2026-11-01',
        to: 'Laatste dag van de periode, zoals 2026-11-30',
        'as-of': 'Alleen wat op dit moment was vastgelegd: latere feiten veranderen niets',
        procedure: 'Alleen dossiers van deze procedure',
        unit: 'Alleen dossiers waarin deze eenheid een deel heeft',
        published: 'De bekendgemaakte procedure, voor wat verder ging (het rapport "beyond")',
        'undecided-on-time':
          'Formulieren: wat zonder besluit eindigde is op tijd (kolom 9 van II.06a), als plaatselijke regel',
        'kiosk-online':
          'Formulieren: dossiers van zuilen bij die online, niet bij die van de balie',
        dossiers: 'De ids van alle dossiers achter dit cijfer in plaats van het rapport',
        out: 'Het rapport in dit bestand schrijven: .csv, .xlsx of .html, naar het einde',
        list: 'De rapporten die er zijn, en de cijfers van elk',
      },
    },
    log: {
      summary: 'Cijfers uit een logboek van elk systeem, en hoe het bij een procedure past',
      options: {
        mapping: 'Welke kolom van CSV of XLSX wat zegt; `log inspect` stelt het voor',
        case: 'OCEL: de soort objecten die zaken zijn',
        store: 'De dossiers van deze opslag in plaats van een bestand',
        from: 'Alleen dossiers die vanaf deze dag zijn ingediend',
        to: 'Alleen dossiers die tot en met deze dag zijn ingediend',
        calendar: 'De kalender van werktijd; bij opslag of procedure standaard die van Vietnam',
        zone: 'Tijdzone van dagen en maanden; standaard die van de kalender',
        procedure:
          'De bekendgemaakte procedure: wat werd overgeslagen, extra, verwisseld, herhaald',
        names: 'JSON die activiteiten de paden van stappen geeft; zonder worden ze voorgesteld',
        html: 'Alle cijfers als pagina om te bekijken in dit bestand schrijven: zonder namen, zonder koppelingen',
        persons: 'Ook overdracht tussen personen tonen; anders blijven namen weg',
        out: 'inspect: het voorstel in dit bestand schrijven',
      },
    },
    law: {
      summary:
        'Het recht van Vietnam op een dag, of wat erin verandert, en de procedures die dat raakt',
      options: {
        on: 'Wat op deze dag geldt, zoals 2026-11-24; standaard vandaag',
        changes: 'Wat er verandert van deze dag tot en met de dag erna genoemd',
      },
    },
    verify: {
      summary:
        'De fouten van procedures vinden: doodlopende wegen, taken, termijnen vanaf elke dag',
      options: {
        years:
          'Jaren van ontvangst, bijvoorbeeld 2019-2027, elke dag beproefd; anders dit jaar en de twee volgende',
        published: 'De bekendgemaakte procedure, die een interne niet te buiten mag gaan',
        budget: 'Het tijdbudget afdrukken: termijn, vroegste, laatste en speling van elke stap',
        svg: 'Het tijdbudget van één procedure tekenen als SVG',
        'max-warnings': 'Mislukken bij meer dan N waarschuwingen',
      },
    },
    diff: {
      summary: 'In woorden zeggen wat een nieuwe versie van een procedure verandert',
      options: {},
    },
    bpmn: {
      summary:
        'Een BPMN 2.0-bestand als procedure invoeren, een procedure uitvoeren naar BPMN, of het model op een virtuele klok afspelen',
      options: {
        out: 'import, export: in dit bestand schrijven; verdere procedures ernaast, naar hun id',
        defaults:
          'import: wet, termijn, regel, eenheden en taal, die het bestand niet noemt (JSON)',
        answers:
          'run: uitgangen, variabelen, berichten en tijden naar de id van het element (JSON)',
      },
    },
    draw: {
      summary:
        'Het stroomschema van een procedure tekenen met een baan voor elke partij, of een BPMN-bestand zoals het staat',
      options: {
        theme: 'light, dark, of auto: naar de instelling van de lezer (de standaard)',
        out: 'In dit bestand schrijven, SVG of PNG naar het achtervoegsel; anders wordt de SVG afgedrukt',
      },
    },
    publish: {
      summary: 'De openbare bekendmaking van een procedure maken (één HTML-pagina), in haar talen',
      options: {
        process: 'In plaats daarvan het interne proces: schema, tabel van stappen, controleblad',
      },
    },
    form: {
      summary:
        'Een formulier, register of ander stuk van een dossier, of een bekendmaking, als PDF/A of DOCX',
      options: {
        dossier: 'Het dossier waarover het formulier gaat',
        from: 'Eerste dag van het register, zoals 2026-11-01',
        to: 'Laatste dag van het register, zoals 2026-11-30',
        procedure: 'De procedure van een bekendmaking of intern proces; anders die van --dossier',
        office: 'Wie het uitgeeft (JSON): issuer, fields, signer, sets, notices, processes',
        number: 'Het nummer van het stuk, zoals 12/TTPVHCC',
        at: 'Wanneer het is uitgegeven; anders de gebeurtenis, het einde van het register, de eerste dag van de procedure',
        accessible: 'PDF/UA-1, om voor te lezen, in plaats van PDF/A-2u',
        out: 'In dit bestand schrijven: .pdf of .docx, naar het einde',
      },
    },
    scenario: {
      summary: 'Een scenario van een procedure opstellen om in te vullen',
      options: {
        start:
          'Het eerste tijdstip, bijvoorbeeld 2026-01-05T00:00:00+07:00; anders blijft het in te vullen',
        out: 'In dit nieuwe bestand schrijven in plaats van afdrukken',
      },
    },
    simulate: {
      summary: 'Een scenario simuleren: op tijd, duur, bezetting van elke groep, met intervallen',
      options: {},
    },
    compare: { summary: 'Twee scenario’s vergelijken met dezelfde toevalsgetallen', options: {} },
    staff: {
      summary: 'De goedkoopste bezetting zoeken waarmee genoeg dossiers op tijd zijn',
      options: { target: 'Het aandeel dat op tijd moet zijn (standaard 0.95)' },
    },
    db: {
      summary:
        'Een opslag maken of bijwerken; haar ketens controleren, haar opnieuw opbouwen; veiligstellen en herstellen',
      options: {
        plan: 'migrate: alleen de stappen afdrukken, en de SQL die zij zouden uitvoeren (PostgreSQL)',
        anchor: 'verify: vergelijken met een elders bewaard anker: wat is afgekapt of gewist',
        unproven: 'rebuild: ook dossiers waarvan niets anders toont dat hun logboek volledig is',
        out: 'anchor: in dit bestand schrijven in plaats van afdrukken; backup: het nieuwe bestand, van SQLite een SQLite-bestand, van PostgreSQL regels JSON',
        from: 'restore: een veiliggesteld bestand van beide soorten; de opslag moet leeg zijn',
        documents:
          'Map met stukken: veiliggesteld in BESTAND.documents, daaruit hersteld, of gecontroleerd',
      },
    },
  },
};
