import { defineProcedure } from './builder.js';
export const x0 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "birth-registration",
 "code": "2.002622",
 "version": "1.0.0",
 "name": {
  "vi": "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
  "en": "Interlinked birth registration, permanent residence and health-insurance card for a child under six"
 },
 "field": {
  "vi": "Hộ tịch – Cư trú – Bảo hiểm y tế",
  "en": "Civil status – Residence – Health insurance"
 },
 "note": {
  "vi": "Tổng thời hạn là tổng các phần luật định: trong ngày hoặc ngày làm việc tiếp theo, rồi 7 ngày làm việc của công an.",
  "en": "The total is the sum of the statutory parts: the same or the next working day, then the seven working days of the police."
 },
 "effective": {
  "from": "2024-07-01"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Decree 63/2024/NĐ-CP",
   "status": "secondary"
  },
  {
   "act": "Law on Civil Status 60/2014/QH13",
   "article": "16",
   "status": "secondary"
  },
  {
   "act": "Law on Residence 68/2020/QH14",
   "article": "22",
   "status": "secondary"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Cha, mẹ của trẻ",
    "en": "Parent of the child"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "oneStop": {
   "kind": "agency",
   "name": {
    "vi": "Bộ phận Một cửa cấp xã",
    "en": "Commune one-stop shop"
   },
   "unitRule": "commune + \".01\"",
   "roles": {
    "clerk": {
     "name": {
      "vi": "Công chức tiếp nhận",
      "en": "Receiving clerk"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng Bộ phận Một cửa",
      "en": "Head of the one-stop shop"
     }
    }
   }
  },
  "civilStatus": {
   "kind": "agency",
   "name": {
    "vi": "Tư pháp – Hộ tịch cấp xã",
    "en": "Commune civil-status office"
   },
   "unitRule": "commune + \".02\"",
   "roles": {
    "registrar": {
     "name": {
      "vi": "Công chức tư pháp – hộ tịch",
      "en": "Civil-status registrar"
     }
    }
   }
  },
  "commune": {
   "kind": "agency",
   "name": {
    "vi": "Ủy ban nhân dân cấp xã",
    "en": "Commune People's Committee"
   },
   "unitRule": "commune",
   "roles": {
    "chair": {
     "name": {
      "vi": "Chủ tịch",
      "en": "Chair"
     }
    }
   }
  },
  "police": {
   "kind": "agency",
   "name": {
    "vi": "Công an cấp xã",
    "en": "Commune police"
   },
   "unitRule": "commune + \".CA\"",
   "roles": {
    "officer": {
     "name": {
      "vi": "Cảnh sát khu vực",
      "en": "Residence officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng Công an",
      "en": "Head of police"
     }
    }
   }
  },
  "insurance": {
   "kind": "agency",
   "name": {
    "vi": "Bảo hiểm xã hội quận",
    "en": "District social insurance"
   },
   "unit": "BHXH.15",
   "roles": {
    "officer": {
     "name": {
      "vi": "Viên chức cấp thẻ",
      "en": "Card officer"
     },
     "superior": "director"
    },
    "director": {
     "name": {
      "vi": "Giám đốc",
      "en": "Director"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 8,
  "unit": "workingDays",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Decree 63/2024/NĐ-CP",
    "status": "secondary",
    "note": "same day, or the next working day after 15:00, then 7 working days at the police in parallel with 5 at the insurance"
   }
  ]
 },
 "allotmentRule": "vn/civil-code-2015",
 "fee": {
  "amount": 0,
  "currency": "VND",
  "note": {
   "vi": "Miễn lệ phí đăng ký đúng hạn.",
   "en": "Free when registered in time."
  }
 },
 "data": {
  "commune": {
   "type": "choice",
   "name": {
    "vi": "Xã, phường nơi cư trú",
    "en": "Commune of residence"
   },
   "choices": [
    "H22.15.11",
    "H22.15.12"
   ],
   "required": true
  },
  "childName": {
   "type": "text",
   "name": {
    "vi": "Họ, chữ đệm, tên của trẻ",
    "en": "Full name of the child"
   },
   "required": true,
   "personal": true
  },
  "birthDate": {
   "type": "date",
   "name": {
    "vi": "Ngày sinh",
    "en": "Date of birth"
   },
   "required": true,
   "personal": true
  },
  "motherId": {
   "type": "text",
   "name": {
    "vi": "Số định danh của mẹ",
    "en": "Personal number of the mother"
   },
   "required": true,
   "personal": true
  },
  "fatherId": {
   "type": "text",
   "name": {
    "vi": "Số định danh của cha",
    "en": "Personal number of the father"
   },
   "personal": true
  },
  "childId": {
   "type": "text",
   "name": {
    "vi": "Số định danh của trẻ",
    "en": "Personal number of the child"
   },
   "personal": true
  },
  "residenceRegistered": {
   "type": "boolean",
   "name": {
    "vi": "Đã đăng ký thường trú",
    "en": "Residence registered"
   }
  },
  "cardIssued": {
   "type": "boolean",
   "name": {
    "vi": "Đã cấp thẻ bảo hiểm y tế",
    "en": "Insurance card issued"
   }
  }
 },
 "documents": {
  "declaration": {
   "name": {
    "vi": "Tờ khai liên thông điện tử",
    "en": "Electronic interlinked declaration"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "birthNotice": {
   "name": {
    "vi": "Giấy chứng sinh",
    "en": "Certificate of live birth"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Law on Civil Status 60/2014/QH13",
     "article": "16",
     "status": "secondary"
    }
   ]
  },
  "residenceConsent": {
   "name": {
    "vi": "Ý kiến đồng ý của chủ hộ",
    "en": "Consent of the head of household"
   },
   "from": "applicant",
   "required": false,
   "basis": [
    {
     "act": "Law on Residence 68/2020/QH14",
     "article": "22",
     "status": "secondary"
    }
   ]
  },
  "birthCertificate": {
   "name": {
    "vi": "Giấy khai sinh",
    "en": "Birth certificate"
   },
   "from": "agency"
  },
  "residenceNotice": {
   "name": {
    "vi": "Thông báo kết quả đăng ký thường trú",
    "en": "Notice of the registration of residence"
   },
   "from": "agency"
  },
  "insuranceCard": {
   "name": {
    "vi": "Thẻ bảo hiểm y tế",
    "en": "Health-insurance card"
   },
   "from": "agency"
  },
  "refusalLetter": {
   "name": {
    "vi": "Văn bản từ chối, nêu rõ lý do",
    "en": "Letter of refusal with reasons"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "oneStop",
  "role": "clerk",
  "limit": {
   "amount": 0,
   "unit": "workingDays",
   "rule": "vn/same-day-15h"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read"
   }
  ]
 },
 "result": {
  "party": "oneStop",
  "role": "clerk"
 },
 "supplements": {
  "max": 1,
  "within": {
   "amount": 3,
   "unit": "workingDays"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read",
    "note": "one full request, with reasons, on the form"
   }
  ]
 },
 "apology": {
  "party": "oneStop",
  "role": "head",
  "max": 1,
  "noticeBefore": {
   "amount": 1,
   "unit": "days",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "19(9)",
    "status": "read"
   }
  ]
 },
 "withdrawal": {
  "party": "oneStop",
  "role": "head"
 },
 "separate": [
  {
   "steps": [
    "register",
    "signCertificate"
   ],
   "basis": [
    {
     "act": "Internal allotment of the commune",
     "status": "internal"
    }
   ]
  },
  {
   "steps": [
    "confirm",
    "approve"
   ],
   "basis": [
    {
     "act": "Internal rule of the commune police",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "register",
 "steps": {
  "register": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra, ghi sổ hộ tịch",
    "en": "Check and entry in the civil-status register"
   },
   "party": "civilStatus",
   "role": "registrar",
   "limit": {
    "amount": 0,
    "unit": "workingDays",
    "rule": "vn/same-day-15h"
   },
   "visitsMax": 2,
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary",
     "note": "same day; next working day after 15:00"
    },
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "18",
     "status": "read"
    }
   ],
   "requires": [
    "declaration",
    "birthNotice"
   ],
   "writes": [
    "childId"
   ],
   "on": {
    "registered": "signCertificate",
    "incomplete": "supplement",
    "ineligible": "signRefusal"
   },
   "outcomeNames": {
    "registered": {
     "vi": "Đã đăng ký",
     "en": "Registered"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    },
    "ineligible": {
     "vi": "Không đủ điều kiện",
     "en": "Not eligible"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Cha, mẹ bổ sung hồ sơ",
    "en": "The parent completes the dossier"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 10,
    "unit": "workingDays"
   },
   "asks": [
    "birthNotice",
    "residenceConsent"
   ],
   "clock": "restart",
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read"
    },
    {
     "act": "Internal window for completing the dossier",
     "status": "internal"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 3,
      "unit": "workingDays"
     },
     "notify": [
      {
       "party": "oneStop",
       "role": "clerk"
      }
     ]
    }
   },
   "on": {
    "provided": "register",
    "expired": "notCompleted",
    "abandoned": "notCompleted"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "signCertificate": {
   "kind": "task",
   "name": {
    "vi": "Ký giấy khai sinh",
    "en": "Signing the birth certificate"
   },
   "party": "commune",
   "role": "chair",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary",
     "note": "same day"
    },
    {
     "act": "Internal allotment of the commune",
     "status": "internal"
    }
   ],
   "produces": [
    "birthCertificate"
   ],
   "on": {
    "signed": "liaise"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "signRefusal": {
   "kind": "task",
   "name": {
    "vi": "Ký văn bản từ chối",
    "en": "Signing the refusal"
   },
   "party": "commune",
   "role": "chair",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read",
     "note": "returned within 3 working days of receipt"
    },
    {
     "act": "Internal allotment of the commune",
     "status": "internal"
    }
   ],
   "produces": [
    "refusalLetter"
   ],
   "on": {
    "signed": "refused"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "liaise": {
   "kind": "parallel",
   "name": {
    "vi": "Liên thông cư trú và bảo hiểm y tế",
    "en": "Residence and insurance at the same time"
   },
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary",
     "note": "electronically all at once"
    },
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(6)",
     "status": "read"
    }
   ],
   "completion": "all",
   "on": {
    "completed": "collect"
   },
   "branches": {
    "residence": {
     "start": "sendToPolice",
     "steps": {
      "sendToPolice": {
       "kind": "handoff",
       "name": {
        "vi": "Chuyển dữ liệu đến Công an cấp xã",
        "en": "Send the data to the commune police"
       },
       "party": "civilStatus",
       "role": "registrar",
       "limit": {
        "amount": 0,
        "unit": "workingDays"
       },
       "to": {
        "party": "police",
        "role": "officer"
       },
       "acknowledge": {
        "amount": 0,
        "unit": "workingDays"
       },
       "visitsMax": 2,
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "interlinked electronically, all agencies at once"
        },
        {
         "act": "Internal allotment of the commune",
         "status": "internal"
        }
       ],
       "on": {
        "acknowledged": "confirm",
        "refused": "correctForPolice"
       },
       "outcomeNames": {
        "acknowledged": {
         "vi": "Đã nhận",
         "en": "Received"
        },
        "refused": {
         "vi": "Từ chối nhận",
         "en": "Not taken"
        }
       }
      },
      "correctForPolice": {
       "kind": "task",
       "name": {
        "vi": "Chỉnh sửa dữ liệu chuyển",
        "en": "Correct the data sent"
       },
       "party": "civilStatus",
       "role": "registrar",
       "limit": {
        "amount": 0,
        "unit": "workingDays"
       },
       "visitsMax": 1,
       "basis": [
        {
         "act": "Internal allotment of the commune",
         "status": "internal"
        }
       ],
       "on": {
        "corrected": "sendToPolice"
       },
       "outcomeNames": {
        "corrected": {
         "vi": "Đã chỉnh sửa",
         "en": "Corrected"
        }
       }
      },
      "confirm": {
       "kind": "task",
       "name": {
        "vi": "Xác minh chỗ ở",
        "en": "Confirmation of the place of residence"
       },
       "party": "police",
       "role": "officer",
       "limit": {
        "amount": 5,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "residence registration: 7 working days in all"
        },
        {
         "act": "Internal allotment of the commune police",
         "status": "internal"
        }
       ],
       "requires": [
        "birthCertificate"
       ],
       "events": {
        "dueSoon": {
         "when": "before",
         "by": {
          "amount": 1,
          "unit": "workingDays"
         },
         "notify": [
          {
           "party": "police",
           "role": "officer"
          }
         ]
        },
        "overdue": {
         "when": "at"
        }
       },
       "on": {
        "eligible": "approve",
        "ineligible": "decline"
       },
       "outcomeNames": {
        "eligible": {
         "vi": "Đủ điều kiện",
         "en": "Eligible"
        },
        "ineligible": {
         "vi": "Không đủ điều kiện",
         "en": "Not eligible"
        }
       }
      },
      "approve": {
       "kind": "task",
       "name": {
        "vi": "Duyệt đăng ký thường trú",
        "en": "Approval of the registration of residence"
       },
       "party": "police",
       "role": "head",
       "limit": {
        "amount": 2,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "7 working days in all"
        }
       ],
       "writes": [
        "residenceRegistered"
       ],
       "produces": [
        "residenceNotice"
       ],
       "on": {
        "registered": "registered"
       },
       "outcomeNames": {
        "registered": {
         "vi": "Đã đăng ký",
         "en": "Registered"
        }
       }
      },
      "decline": {
       "kind": "task",
       "name": {
        "vi": "Ký thông báo từ chối cư trú",
        "en": "Signing the refusal of residence"
       },
       "party": "police",
       "role": "head",
       "limit": {
        "amount": 2,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "7 working days in all"
        }
       ],
       "writes": [
        "residenceRegistered"
       ],
       "produces": [
        "residenceNotice"
       ],
       "on": {
        "declined": "declined"
       },
       "outcomeNames": {
        "declined": {
         "vi": "Từ chối",
         "en": "Declined"
        }
       }
      },
      "registered": {
       "kind": "end",
       "name": {
        "vi": "Đã đăng ký thường trú",
        "en": "Residence registered"
       },
       "outcome": "registered"
      },
      "declined": {
       "kind": "end",
       "name": {
        "vi": "Không đăng ký thường trú",
        "en": "Residence not registered"
       },
       "outcome": "declined"
      }
     }
    },
    "insurance": {
     "start": "sendToInsurance",
     "steps": {
      "sendToInsurance": {
       "kind": "handoff",
       "name": {
        "vi": "Chuyển dữ liệu đến Bảo hiểm xã hội",
        "en": "Send the data to the social insurance"
       },
       "party": "civilStatus",
       "role": "registrar",
       "limit": {
        "amount": 0,
        "unit": "workingDays"
       },
       "to": {
        "party": "insurance",
        "role": "officer"
       },
       "acknowledge": {
        "amount": 0,
        "unit": "workingDays"
       },
       "visitsMax": 2,
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "interlinked electronically, all agencies at once"
        },
        {
         "act": "Internal allotment of the commune",
         "status": "internal"
        }
       ],
       "on": {
        "acknowledged": "issueCard",
        "refused": "correctForInsurance"
       },
       "outcomeNames": {
        "acknowledged": {
         "vi": "Đã nhận",
         "en": "Received"
        },
        "refused": {
         "vi": "Từ chối nhận",
         "en": "Not taken"
        }
       }
      },
      "correctForInsurance": {
       "kind": "task",
       "name": {
        "vi": "Chỉnh sửa dữ liệu chuyển",
        "en": "Correct the data sent"
       },
       "party": "civilStatus",
       "role": "registrar",
       "limit": {
        "amount": 0,
        "unit": "workingDays"
       },
       "visitsMax": 1,
       "basis": [
        {
         "act": "Internal allotment of the commune",
         "status": "internal"
        }
       ],
       "on": {
        "corrected": "sendToInsurance"
       },
       "outcomeNames": {
        "corrected": {
         "vi": "Đã chỉnh sửa",
         "en": "Corrected"
        }
       }
      },
      "issueCard": {
       "kind": "task",
       "name": {
        "vi": "Lập thẻ bảo hiểm y tế",
        "en": "Preparation of the insurance card"
       },
       "party": "insurance",
       "role": "officer",
       "limit": {
        "amount": 4,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "insurance card: 5 working days in all"
        },
        {
         "act": "Internal allotment of the social insurance",
         "status": "internal"
        }
       ],
       "requires": [
        "birthCertificate"
       ],
       "events": {
        "overdue": {
         "when": "at"
        }
       },
       "on": {
        "prepared": "signCard",
        "ineligible": "declineCard"
       },
       "outcomeNames": {
        "prepared": {
         "vi": "Đã lập",
         "en": "Prepared"
        },
        "ineligible": {
         "vi": "Không đủ điều kiện",
         "en": "Not eligible"
        }
       }
      },
      "signCard": {
       "kind": "task",
       "name": {
        "vi": "Duyệt thẻ bảo hiểm y tế",
        "en": "Approval of the insurance card"
       },
       "party": "insurance",
       "role": "director",
       "limit": {
        "amount": 1,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "5 working days in all"
        }
       ],
       "writes": [
        "cardIssued"
       ],
       "produces": [
        "insuranceCard"
       ],
       "on": {
        "issued": "issued"
       },
       "outcomeNames": {
        "issued": {
         "vi": "Đã cấp",
         "en": "Issued"
        }
       }
      },
      "declineCard": {
       "kind": "task",
       "name": {
        "vi": "Thông báo không cấp thẻ",
        "en": "Notice that no card is issued"
       },
       "party": "insurance",
       "role": "director",
       "limit": {
        "amount": 1,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Decree 63/2024/NĐ-CP",
         "status": "secondary",
         "note": "5 working days in all"
        }
       ],
       "writes": [
        "cardIssued"
       ],
       "on": {
        "declined": "notIssued"
       },
       "outcomeNames": {
        "declined": {
         "vi": "Từ chối",
         "en": "Declined"
        }
       }
      },
      "issued": {
       "kind": "end",
       "name": {
        "vi": "Đã cấp thẻ",
        "en": "Card issued"
       },
       "outcome": "issued"
      },
      "notIssued": {
       "kind": "end",
       "name": {
        "vi": "Không cấp thẻ",
        "en": "Card not issued"
       },
       "outcome": "notIssued"
      }
     }
    }
   },
   "outcomeNames": {
    "completed": {
     "vi": "Xong tất cả",
     "en": "All done"
    }
   }
  },
  "collect": {
   "kind": "task",
   "name": {
    "vi": "Tập hợp kết quả",
    "en": "Collection of the results"
   },
   "party": "oneStop",
   "role": "clerk",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary",
     "note": "results are returned together"
    },
    {
     "act": "Internal allotment of the commune",
     "status": "internal"
    }
   ],
   "requires": [
    "birthCertificate",
    "residenceNotice"
   ],
   "on": {
    "collected": "allGranted"
   },
   "outcomeNames": {
    "collected": {
     "vi": "Đã tập hợp",
     "en": "Collected"
    }
   }
  },
  "allGranted": {
   "kind": "decision",
   "name": {
    "vi": "Đủ cả ba kết quả?",
    "en": "Are all three results there?"
   },
   "reads": [
    "residenceRegistered",
    "cardIssued"
   ],
   "basis": [
    {
     "act": "Decree 63/2024/NĐ-CP",
     "status": "secondary",
     "note": "results are returned together"
    }
   ],
   "branches": [
    {
     "name": "all",
     "when": "residenceRegistered and cardIssued",
     "to": "granted"
    }
   ],
   "otherwise": "partlyGranted",
   "outcomeNames": {
    "all": {
     "vi": "Đủ cả ba",
     "en": "All three"
    },
    "otherwise": {
     "vi": "Trường hợp khác",
     "en": "Otherwise"
    }
   }
  },
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Đã giải quyết đủ ba kết quả",
    "en": "All three granted"
   },
   "outcome": "granted"
  },
  "partlyGranted": {
   "kind": "end",
   "name": {
    "vi": "Giải quyết một phần",
    "en": "Partly granted"
   },
   "outcome": "partlyGranted"
  },
  "refused": {
   "kind": "end",
   "name": {
    "vi": "Từ chối đăng ký",
    "en": "Refused"
   },
   "outcome": "refused"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hết hạn bổ sung",
    "en": "Supplement window expired"
   },
   "outcome": "expired"
  }
 }
});
export const x1 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "land-use-certificate",
 "code": "1.012753",
 "version": "1.0.0",
 "name": {
  "vi": "Đăng ký đất đai, cấp giấy chứng nhận quyền sử dụng đất lần đầu",
  "en": "First registration of land and land-use right certificate"
 },
 "field": {
  "vi": "Đất đai",
  "en": "Land"
 },
 "note": {
  "vi": "20 ngày làm việc không kể thời gian người sử dụng đất thực hiện nghĩa vụ tài chính và thời gian xem xét xử lý vi phạm, thanh tra.",
  "en": "20 working days, without the time in which the land user pays and the time of inspection."
 },
 "effective": {
  "from": "2024-08-01",
  "to": "2025-06-30"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Land Law 31/2024/QH15",
   "status": "secondary"
  },
  {
   "act": "Decree 101/2024/NĐ-CP",
   "status": "secondary"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Người sử dụng đất",
    "en": "Land user"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "oneStop": {
   "kind": "agency",
   "name": {
    "vi": "Bộ phận Một cửa quận",
    "en": "District one-stop shop"
   },
   "unit": "H22.15.01",
   "roles": {
    "clerk": {
     "name": {
      "vi": "Công chức tiếp nhận",
      "en": "Receiving clerk"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng Bộ phận Một cửa",
      "en": "Head of the one-stop shop"
     }
    }
   }
  },
  "commune": {
   "kind": "agency",
   "name": {
    "vi": "Ủy ban nhân dân cấp xã nơi có đất",
    "en": "Commune People's Committee where the land lies"
   },
   "unitRule": "landCommune",
   "roles": {
    "cadastral": {
     "name": {
      "vi": "Công chức địa chính",
      "en": "Cadastral officer"
     },
     "superior": "chair"
    },
    "chair": {
     "name": {
      "vi": "Chủ tịch",
      "en": "Chair"
     }
    }
   }
  },
  "landOffice": {
   "kind": "agency",
   "name": {
    "vi": "Chi nhánh Văn phòng đăng ký đất đai",
    "en": "Branch of the land registration office"
   },
   "unit": "H22.05.15",
   "roles": {
    "officer": {
     "name": {
      "vi": "Viên chức đăng ký",
      "en": "Registration officer"
     },
     "superior": "director"
    },
    "director": {
     "name": {
      "vi": "Giám đốc chi nhánh",
      "en": "Director of the branch"
     }
    }
   }
  },
  "tax": {
   "kind": "agency",
   "name": {
    "vi": "Chi cục Thuế khu vực",
    "en": "Area tax office"
   },
   "unit": "THUE.15",
   "roles": {
    "officer": {
     "name": {
      "vi": "Công chức thuế",
      "en": "Tax officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Chi cục trưởng",
      "en": "Head of the tax office"
     }
    }
   }
  },
  "committee": {
   "kind": "agency",
   "name": {
    "vi": "Ủy ban nhân dân quận",
    "en": "District People's Committee"
   },
   "unit": "H22.15",
   "roles": {
    "chair": {
     "name": {
      "vi": "Chủ tịch",
      "en": "Chair"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 20,
  "unit": "workingDays",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Decree 101/2024/NĐ-CP",
    "status": "secondary",
    "note": "20 working days in all, without the time of payment and of inspection"
   }
  ]
 },
 "allotmentRule": "vn/civil-code-2015",
 "fee": {
  "amount": 100000,
  "currency": "VND",
  "note": {
   "vi": "Lệ phí cấp giấy; tiền sử dụng đất theo thông báo thuế.",
   "en": "Fee for the certificate; the land-use levy follows the tax notice."
  }
 },
 "data": {
  "ownerName": {
   "type": "text",
   "name": {
    "vi": "Họ tên người sử dụng đất",
    "en": "Name of the land user"
   },
   "required": true,
   "personal": true
  },
  "landCommune": {
   "type": "choice",
   "name": {
    "vi": "Xã, phường nơi có đất",
    "en": "Commune where the land lies"
   },
   "required": true,
   "choices": [
    "H22.15.11",
    "H22.15.12"
   ]
  },
  "area": {
   "type": "number",
   "name": {
    "vi": "Diện tích (m²)",
    "en": "Area (m²)"
   },
   "required": true
  },
  "hasPapers": {
   "type": "boolean",
   "name": {
    "vi": "Có giấy tờ về quyền sử dụng đất",
    "en": "Holds papers on the right to use the land"
   },
   "required": true
  },
  "levy": {
   "type": "integer",
   "name": {
    "vi": "Tiền sử dụng đất và lệ phí phải nộp (đồng)",
    "en": "Levy and fees due (dong)"
   }
  }
 },
 "documents": {
  "application": {
   "name": {
    "vi": "Đơn đăng ký đất đai",
    "en": "Application for registration"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "landPapers": {
   "name": {
    "vi": "Giấy tờ về quyền sử dụng đất (nếu có)",
    "en": "Papers on the right to use the land, if any"
   },
   "from": "applicant",
   "required": false,
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "extract": {
   "name": {
    "vi": "Mảnh trích đo bản đồ địa chính",
    "en": "Extract of the cadastral survey"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "originRecord": {
   "name": {
    "vi": "Xác nhận nguồn gốc sử dụng đất",
    "en": "Confirmation of the origin of the use"
   },
   "from": "agency"
  },
  "taxTransfer": {
   "name": {
    "vi": "Phiếu chuyển thông tin xác định nghĩa vụ tài chính",
    "en": "Transfer of data for the levy"
   },
   "from": "agency"
  },
  "taxNotice": {
   "name": {
    "vi": "Thông báo nộp tiền",
    "en": "Tax notice"
   },
   "from": "agency"
  },
  "certificate": {
   "name": {
    "vi": "Giấy chứng nhận quyền sử dụng đất",
    "en": "Land-use right certificate"
   },
   "from": "agency"
  },
  "refusalLetter": {
   "name": {
    "vi": "Văn bản từ chối, nêu rõ lý do",
    "en": "Letter of refusal with reasons"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "oneStop",
  "role": "clerk",
  "limit": {
   "amount": 0,
   "unit": "workingDays",
   "rule": "vn/same-day-15h"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read"
   }
  ]
 },
 "result": {
  "party": "oneStop",
  "role": "clerk"
 },
 "supplements": {
  "max": 1,
  "within": {
   "amount": 3,
   "unit": "workingDays"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read",
    "note": "one full request, with reasons, on the form"
   }
  ]
 },
 "apology": {
  "party": "landOffice",
  "role": "director",
  "max": 1,
  "noticeBefore": {
   "amount": 1,
   "unit": "days",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "19(9)",
    "status": "read"
   }
  ]
 },
 "withdrawal": {
  "party": "oneStop",
  "role": "head"
 },
 "suspension": {
  "party": "committee",
  "role": "chair",
  "clock": "suspend",
  "basis": [
   {
    "act": "Decree 101/2024/NĐ-CP",
    "status": "secondary",
    "note": "the time of inspection does not count"
   }
  ]
 },
 "separate": [
  {
   "steps": [
    "prepare",
    "sign"
   ],
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "transfer",
 "steps": {
  "transfer": {
   "kind": "handoff",
   "name": {
    "vi": "Chuyển hồ sơ đến Ủy ban nhân dân cấp xã",
    "en": "Transfer to the commune"
   },
   "party": "oneStop",
   "role": "clerk",
   "limit": {
    "amount": 0,
    "unit": "workingDays",
    "rule": "vn/same-day-15h"
   },
   "to": {
    "party": "commune",
    "role": "cadastral"
   },
   "acknowledge": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "18",
     "status": "read"
    }
   ],
   "visitsMax": 2,
   "on": {
    "acknowledged": "checkPapers",
    "refused": "correctTransfer"
   },
   "outcomeNames": {
    "acknowledged": {
     "vi": "Đã nhận",
     "en": "Received"
    },
    "refused": {
     "vi": "Từ chối nhận",
     "en": "Not taken"
    }
   }
  },
  "correctTransfer": {
   "kind": "task",
   "name": {
    "vi": "Chỉnh sửa hồ sơ chuyển",
    "en": "Correct the transfer"
   },
   "party": "oneStop",
   "role": "clerk",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 1,
   "on": {
    "corrected": "transfer"
   },
   "outcomeNames": {
    "corrected": {
     "vi": "Đã chỉnh sửa",
     "en": "Corrected"
    }
   }
  },
  "checkPapers": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra hồ sơ",
    "en": "Check of the papers"
   },
   "party": "commune",
   "role": "cadastral",
   "limit": {
    "amount": 1,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "17",
     "status": "read"
    },
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "application",
    "extract"
   ],
   "on": {
    "complete": "confirmOrigin",
    "incomplete": "supplement"
   },
   "outcomeNames": {
    "complete": {
     "vi": "Đủ, hợp lệ",
     "en": "Complete"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Người sử dụng đất bổ sung hồ sơ",
    "en": "The land user completes the dossier"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 20,
    "unit": "workingDays"
   },
   "asks": [
    "landPapers",
    "extract"
   ],
   "clock": "restart",
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read"
    },
    {
     "act": "Internal window for completing the dossier",
     "status": "internal"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 5,
      "unit": "workingDays"
     },
     "notify": [
      {
       "party": "oneStop",
       "role": "clerk"
      }
     ]
    }
   },
   "on": {
    "provided": "checkPapers",
    "expired": "notCompleted",
    "abandoned": "notCompleted"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "confirmOrigin": {
   "kind": "task",
   "name": {
    "vi": "Xác nhận nguồn gốc, hiện trạng sử dụng đất",
    "en": "Confirmation of the origin and state of use"
   },
   "party": "commune",
   "role": "cadastral",
   "limit": {
    "amount": 3,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "commune confirmation"
    },
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "reads": [
    "hasPapers"
   ],
   "produces": [
    "originRecord"
   ],
   "events": {
    "overdue": {
     "when": "at"
    }
   },
   "on": {
    "confirmed": "approveOrigin",
    "disputed": "signRefusal"
   },
   "outcomeNames": {
    "confirmed": {
     "vi": "Đã xác nhận",
     "en": "Confirmed"
    },
    "disputed": {
     "vi": "Có tranh chấp",
     "en": "Disputed"
    }
   }
  },
  "approveOrigin": {
   "kind": "task",
   "name": {
    "vi": "Ký xác nhận nguồn gốc đất",
    "en": "Signing the confirmation"
   },
   "party": "commune",
   "role": "chair",
   "limit": {
    "amount": 1,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "commune confirmation"
    },
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "requires": [
    "originRecord"
   ],
   "on": {
    "signed": "sendToLandOffice"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "sendToLandOffice": {
   "kind": "handoff",
   "name": {
    "vi": "Chuyển hồ sơ đến Văn phòng đăng ký đất đai",
    "en": "Transfer to the land registration office"
   },
   "party": "commune",
   "role": "cadastral",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "to": {
    "party": "landOffice",
    "role": "officer"
   },
   "acknowledge": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "on": {
    "acknowledged": "checkCadastre",
    "refused": "correctConfirmation"
   },
   "outcomeNames": {
    "acknowledged": {
     "vi": "Đã nhận",
     "en": "Received"
    },
    "refused": {
     "vi": "Từ chối nhận",
     "en": "Not taken"
    }
   }
  },
  "correctConfirmation": {
   "kind": "task",
   "name": {
    "vi": "Chỉnh sửa hồ sơ xác nhận",
    "en": "Correct the confirmation"
   },
   "party": "commune",
   "role": "cadastral",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 1,
   "on": {
    "corrected": "sendToLandOffice"
   },
   "outcomeNames": {
    "corrected": {
     "vi": "Đã chỉnh sửa",
     "en": "Corrected"
    }
   }
  },
  "checkCadastre": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra bản đồ, lập phiếu chuyển thuế",
    "en": "Check against the cadastre, transfer of data for the levy"
   },
   "party": "landOffice",
   "role": "officer",
   "limit": {
    "amount": 4,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "land registration office"
    },
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "produces": [
    "taxTransfer"
   ],
   "on": {
    "eligible": "sendToTax",
    "ineligible": "signRefusal"
   },
   "outcomeNames": {
    "eligible": {
     "vi": "Đủ điều kiện",
     "en": "Eligible"
    },
    "ineligible": {
     "vi": "Không đủ điều kiện",
     "en": "Not eligible"
    }
   }
  },
  "sendToTax": {
   "kind": "handoff",
   "name": {
    "vi": "Chuyển thông tin đến cơ quan thuế",
    "en": "Transfer to the tax office"
   },
   "party": "landOffice",
   "role": "officer",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "to": {
    "party": "tax",
    "role": "officer"
   },
   "acknowledge": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "taxTransfer"
   ],
   "on": {
    "acknowledged": "assess",
    "refused": "correctTaxTransfer"
   },
   "outcomeNames": {
    "acknowledged": {
     "vi": "Đã nhận",
     "en": "Received"
    },
    "refused": {
     "vi": "Từ chối nhận",
     "en": "Not taken"
    }
   }
  },
  "correctTaxTransfer": {
   "kind": "task",
   "name": {
    "vi": "Chỉnh sửa phiếu chuyển thông tin",
    "en": "Correct the transfer of data"
   },
   "party": "landOffice",
   "role": "officer",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "visitsMax": 1,
   "on": {
    "corrected": "sendToTax"
   },
   "outcomeNames": {
    "corrected": {
     "vi": "Đã chỉnh sửa",
     "en": "Corrected"
    }
   }
  },
  "assess": {
   "kind": "task",
   "name": {
    "vi": "Xác định nghĩa vụ tài chính, ra thông báo",
    "en": "Assessment and tax notice"
   },
   "party": "tax",
   "role": "officer",
   "limit": {
    "amount": 5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "tax authority: 5 working days"
    }
   ],
   "writes": [
    "levy"
   ],
   "produces": [
    "taxNotice"
   ],
   "events": {
    "dueSoon": {
     "when": "before",
     "by": {
      "amount": 1,
      "unit": "workingDays"
     }
    },
    "overdue": {
     "when": "at",
     "notify": [
      {
       "party": "tax",
       "role": "head"
      },
      {
       "party": "oneStop",
       "role": "head"
      }
     ]
    }
   },
   "on": {
    "noticed": "pay"
   },
   "outcomeNames": {
    "noticed": {
     "vi": "Đã thông báo",
     "en": "Notice given"
    }
   }
  },
  "pay": {
   "kind": "payment",
   "name": {
    "vi": "Nộp tiền sử dụng đất và lệ phí",
    "en": "Payment of the levy and fees"
   },
   "party": "applicant",
   "role": "person",
   "also": [
    {
     "party": "tax",
     "role": "officer"
    }
   ],
   "limit": {
    "amount": 90,
    "unit": "days"
   },
   "amount": {
    "field": "levy"
   },
   "clock": "suspend",
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "without the time in which the land user pays"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 30,
      "unit": "days"
     },
     "notify": [
      {
       "party": "oneStop",
       "role": "clerk"
      }
     ]
    }
   },
   "on": {
    "paid": "prepare",
    "expired": "notPaid"
   },
   "outcomeNames": {
    "paid": {
     "vi": "Đã nộp",
     "en": "Paid"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    }
   }
  },
  "prepare": {
   "kind": "task",
   "name": {
    "vi": "Lập giấy chứng nhận, trình ký",
    "en": "Preparation of the certificate"
   },
   "party": "landOffice",
   "role": "officer",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "requires": [
    "taxNotice"
   ],
   "produces": [
    "certificate"
   ],
   "on": {
    "prepared": "sign"
   },
   "outcomeNames": {
    "prepared": {
     "vi": "Đã lập",
     "en": "Prepared"
    }
   }
  },
  "sign": {
   "kind": "task",
   "name": {
    "vi": "Ký giấy chứng nhận",
    "en": "Signing the certificate"
   },
   "party": "committee",
   "role": "chair",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 101/2024/NĐ-CP",
     "status": "secondary",
     "note": "competent committee"
    },
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "requires": [
    "certificate"
   ],
   "on": {
    "signed": "updateCadastre"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "updateCadastre": {
   "kind": "task",
   "name": {
    "vi": "Cập nhật hồ sơ địa chính",
    "en": "Update of the cadastre"
   },
   "party": "landOffice",
   "role": "officer",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "on": {
    "updated": "granted"
   },
   "outcomeNames": {
    "updated": {
     "vi": "Đã cập nhật",
     "en": "Updated"
    }
   }
  },
  "signRefusal": {
   "kind": "task",
   "name": {
    "vi": "Ký văn bản từ chối",
    "en": "Signing the refusal"
   },
   "party": "committee",
   "role": "chair",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the district",
     "status": "internal"
    }
   ],
   "produces": [
    "refusalLetter"
   ],
   "on": {
    "signed": "refused"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Đã cấp giấy chứng nhận",
    "en": "Certificate granted"
   },
   "outcome": "granted"
  },
  "refused": {
   "kind": "end",
   "name": {
    "vi": "Từ chối",
    "en": "Refused"
   },
   "outcome": "refused"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hết hạn bổ sung",
    "en": "Supplement window expired"
   },
   "outcome": "expired"
  },
  "notPaid": {
   "kind": "end",
   "name": {
    "vi": "Không thực hiện nghĩa vụ tài chính",
    "en": "Levy not paid"
   },
   "outcome": "lapsed"
  }
 }
});
export const x2 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "enterprise-registration",
 "code": "2.001610",
 "version": "1.0.0",
 "name": {
  "vi": "Đăng ký thành lập doanh nghiệp",
  "en": "Enterprise registration"
 },
 "field": {
  "vi": "Thành lập và hoạt động doanh nghiệp",
  "en": "Establishment of enterprises"
 },
 "note": {
  "vi": "Nghị định 01/2021/NĐ-CP hết hiệu lực từ ngày 01/7/2025.",
  "en": "Decree 01/2021 ceased to be in force on 1 July 2025."
 },
 "effective": {
  "from": "2021-01-04",
  "to": "2025-06-30"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Enterprise Law 59/2020/QH14",
   "article": "26",
   "status": "secondary"
  },
  {
   "act": "Decree 01/2021/NĐ-CP",
   "article": "33",
   "status": "secondary"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Người thành lập doanh nghiệp",
    "en": "Founder of the enterprise"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "registration": {
   "kind": "agency",
   "name": {
    "vi": "Phòng Đăng ký kinh doanh",
    "en": "Business registration office"
   },
   "unit": "H22.03.02",
   "roles": {
    "clerk": {
     "name": {
      "vi": "Chuyên viên tiếp nhận",
      "en": "Receiving officer"
     },
     "superior": "head"
    },
    "officer": {
     "name": {
      "vi": "Chuyên viên thụ lý",
      "en": "Case officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng phòng",
      "en": "Head of office"
     }
    }
   }
  },
  "tax": {
   "kind": "agency",
   "name": {
    "vi": "Cơ quan thuế",
    "en": "Tax authority"
   },
   "unit": "THUE.22",
   "roles": {
    "system": {
     "name": {
      "vi": "Hệ thống đăng ký thuế",
      "en": "Tax registration system"
     },
     "superior": "officer"
    },
    "officer": {
     "name": {
      "vi": "Công chức đăng ký thuế",
      "en": "Tax registration officer"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 3,
  "unit": "workingDays",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Decree 01/2021/NĐ-CP",
    "article": "33",
    "status": "secondary",
    "note": "3 working days from receipt of a valid dossier"
   }
  ]
 },
 "allotmentRule": "vn/civil-code-2015",
 "fee": {
  "amount": 50000,
  "currency": "VND",
  "note": {
   "vi": "Miễn lệ phí khi đăng ký qua mạng; phí công bố 100.000 đồng.",
   "en": "No fee when registered online; publication costs 100,000 dong."
  }
 },
 "data": {
  "companyName": {
   "type": "text",
   "name": {
    "vi": "Tên doanh nghiệp",
    "en": "Name of the enterprise"
   },
   "required": true
  },
  "charterCapital": {
   "type": "integer",
   "name": {
    "vi": "Vốn điều lệ (đồng)",
    "en": "Charter capital (dong)"
   },
   "required": true
  },
  "legalRepresentative": {
   "type": "text",
   "name": {
    "vi": "Người đại diện theo pháp luật",
    "en": "Legal representative"
   },
   "required": true,
   "personal": true
  },
  "taxCode": {
   "type": "text",
   "name": {
    "vi": "Mã số doanh nghiệp",
    "en": "Enterprise and tax code"
   }
  }
 },
 "documents": {
  "request": {
   "name": {
    "vi": "Giấy đề nghị đăng ký doanh nghiệp",
    "en": "Application for registration"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "charter": {
   "name": {
    "vi": "Điều lệ công ty",
    "en": "Charter"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "members": {
   "name": {
    "vi": "Danh sách thành viên, cổ đông sáng lập",
    "en": "List of members or founding shareholders"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "status": "secondary"
    }
   ]
  },
  "notice": {
   "name": {
    "vi": "Thông báo yêu cầu sửa đổi, bổ sung",
    "en": "Notice of amendments required"
   },
   "from": "agency"
  },
  "certificate": {
   "name": {
    "vi": "Giấy chứng nhận đăng ký doanh nghiệp",
    "en": "Enterprise registration certificate"
   },
   "from": "agency"
  },
  "refusalLetter": {
   "name": {
    "vi": "Thông báo từ chối, nêu rõ lý do",
    "en": "Notice of refusal with reasons"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "registration",
  "role": "clerk",
  "limit": {
   "amount": 0,
   "unit": "workingDays",
   "rule": "vn/same-day-15h"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read"
   }
  ]
 },
 "result": {
  "party": "registration",
  "role": "clerk"
 },
 "supplements": {
  "max": 1,
  "within": {
   "amount": 3,
   "unit": "workingDays"
  },
  "basis": [
   {
    "act": "Decree 01/2021/NĐ-CP",
    "article": "33",
    "status": "secondary",
    "note": "supplements by written notice"
   },
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read",
    "note": "one full request"
   }
  ]
 },
 "apology": {
  "party": "registration",
  "role": "head",
  "max": 1,
  "noticeBefore": {
   "amount": 1,
   "unit": "days",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "19(9)",
    "status": "read"
   }
  ]
 },
 "withdrawal": {
  "party": "registration",
  "role": "head"
 },
 "separate": [
  {
   "steps": [
    "check",
    "approve"
   ],
   "basis": [
    {
     "act": "Internal allotment of the business registration office",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "check",
 "steps": {
  "check": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra tính hợp lệ của hồ sơ",
    "en": "Check of the dossier"
   },
   "party": "registration",
   "role": "officer",
   "limit": {
    "amount": 1,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "article": "33",
     "status": "secondary",
     "note": "3 working days"
    },
    {
     "act": "Internal allotment of the business registration office",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "request",
    "charter",
    "members"
   ],
   "produces": [
    "notice"
   ],
   "on": {
    "valid": "assignCode",
    "incomplete": "supplement",
    "ineligible": "refuse"
   },
   "outcomeNames": {
    "valid": {
     "vi": "Hợp lệ",
     "en": "Valid"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    },
    "ineligible": {
     "vi": "Không đủ điều kiện",
     "en": "Not eligible"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Sửa đổi, bổ sung hồ sơ",
    "en": "Amendment of the dossier"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 60,
    "unit": "days"
   },
   "asks": [
    "request",
    "charter",
    "members"
   ],
   "clock": "restart",
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "status": "secondary",
     "note": "60 days from the notice"
    },
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 15,
      "unit": "days"
     },
     "notify": [
      {
       "party": "registration",
       "role": "clerk"
      }
     ]
    }
   },
   "on": {
    "provided": "check",
    "expired": "notCompleted",
    "abandoned": "notCompleted"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "assignCode": {
   "kind": "service",
   "name": {
    "vi": "Cấp mã số doanh nghiệp",
    "en": "Assignment of the tax code"
   },
   "party": "tax",
   "role": "system",
   "also": [
    {
     "party": "tax",
     "role": "officer"
    }
   ],
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "handler": "taxCode",
   "retriesMax": 3,
   "backoffSecondsMin": 30,
   "timeoutSeconds": 60,
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "article": "33",
     "status": "secondary",
     "note": "separate tax-code look-up with the tax authority"
    }
   ],
   "writes": [
    "taxCode"
   ],
   "on": {
    "assigned": "approve",
    "duplicate": "resolve",
    "failed": "assignByHand"
   },
   "outcomeNames": {
    "assigned": {
     "vi": "Đã cấp mã số",
     "en": "Code assigned"
    },
    "duplicate": {
     "vi": "Trùng thông tin",
     "en": "Duplicate found"
    },
    "failed": {
     "vi": "Hệ thống lỗi",
     "en": "System failed"
    }
   }
  },
  "assignByHand": {
   "kind": "task",
   "name": {
    "vi": "Cấp mã số thủ công",
    "en": "Assignment of the code by hand"
   },
   "party": "tax",
   "role": "officer",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "article": "33",
     "status": "secondary",
     "note": "separate tax-code look-up with the tax authority"
    }
   ],
   "writes": [
    "taxCode"
   ],
   "on": {
    "assigned": "approve",
    "duplicate": "resolve"
   },
   "outcomeNames": {
    "assigned": {
     "vi": "Đã cấp mã số",
     "en": "Code assigned"
    },
    "duplicate": {
     "vi": "Trùng thông tin",
     "en": "Duplicate found"
    }
   }
  },
  "resolve": {
   "kind": "task",
   "name": {
    "vi": "Xử lý thông tin trùng",
    "en": "Resolution of a duplicate"
   },
   "party": "registration",
   "role": "officer",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the business registration office",
     "status": "internal"
    }
   ],
   "writes": [
    "taxCode"
   ],
   "on": {
    "approved": "approve",
    "rejected": "refuse"
   },
   "outcomeNames": {
    "approved": {
     "vi": "Chấp thuận",
     "en": "Approved"
    },
    "rejected": {
     "vi": "Không chấp thuận",
     "en": "Rejected"
    }
   }
  },
  "approve": {
   "kind": "task",
   "name": {
    "vi": "Duyệt và cấp giấy chứng nhận",
    "en": "Approval and certificate"
   },
   "party": "registration",
   "role": "head",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "article": "33",
     "status": "secondary",
     "note": "3 working days"
    },
    {
     "act": "Internal allotment of the business registration office",
     "status": "internal"
    }
   ],
   "reads": [
    "taxCode"
   ],
   "produces": [
    "certificate"
   ],
   "on": {
    "issued": "granted"
   },
   "outcomeNames": {
    "issued": {
     "vi": "Đã cấp",
     "en": "Issued"
    }
   }
  },
  "refuse": {
   "kind": "task",
   "name": {
    "vi": "Thông báo từ chối",
    "en": "Notice of refusal"
   },
   "party": "registration",
   "role": "head",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 01/2021/NĐ-CP",
     "article": "33",
     "status": "secondary",
     "note": "written notice with reasons"
    },
    {
     "act": "Internal allotment of the business registration office",
     "status": "internal"
    }
   ],
   "produces": [
    "refusalLetter"
   ],
   "on": {
    "issued": "refused"
   },
   "outcomeNames": {
    "issued": {
     "vi": "Đã cấp",
     "en": "Issued"
    }
   }
  },
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Đã cấp giấy chứng nhận",
    "en": "Certificate issued"
   },
   "outcome": "granted"
  },
  "refused": {
   "kind": "end",
   "name": {
    "vi": "Từ chối",
    "en": "Refused"
   },
   "outcome": "refused"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hồ sơ không còn hiệu lực",
    "en": "Dossier no longer valid"
   },
   "outcome": "expired"
  }
 }
});
export const x3 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "dutch-permit",
 "version": "1.0.0",
 "name": {
  "vi": "Giấy phép chung của Hà Lan",
  "en": "Dutch general permit"
 },
 "field": {
  "vi": "Luật hành chính chung Hà Lan",
  "en": "Dutch general administrative law"
 },
 "note": {
  "vi": "Chứng minh bộ máy không gắn với một nước: quy tắc và lịch Hà Lan, tạm dừng thay vì tính lại, im lặng là đồng ý.",
  "en": "Shows that the engine is bound to no country: Dutch rules and calendar, suspension instead of restart, lex silencio positivo."
 },
 "effective": {
  "from": "2019-01-01"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Algemene wet bestuursrecht (Awb)",
   "article": "4:13",
   "status": "secondary"
  },
  {
   "act": "Algemene wet bestuursrecht (Awb)",
   "article": "4:14",
   "status": "secondary"
  },
  {
   "act": "Algemene wet bestuursrecht (Awb)",
   "article": "4:15",
   "status": "secondary"
  },
  {
   "act": "Algemene wet bestuursrecht (Awb)",
   "article": "4:20b",
   "status": "secondary"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Người nộp đơn",
    "en": "Applicant"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "municipality": {
   "kind": "agency",
   "name": {
    "vi": "Chính quyền đô thị",
    "en": "Municipality"
   },
   "unit": "GM0999",
   "roles": {
    "frontOffice": {
     "name": {
      "vi": "Quầy tiếp nhận",
      "en": "Front office"
     },
     "superior": "head"
    },
    "caseworker": {
     "name": {
      "vi": "Chuyên viên thụ lý",
      "en": "Caseworker"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng bộ phận cấp phép",
      "en": "Head of permits"
     }
    }
   }
  },
  "fireBrigade": {
   "kind": "agency",
   "name": {
    "vi": "Cơ quan an toàn vùng",
    "en": "Safety region"
   },
   "unit": "VR99",
   "roles": {
    "adviser": {
     "name": {
      "vi": "Cố vấn",
      "en": "Adviser"
     }
    }
   }
  },
  "aesthetics": {
   "kind": "agency",
   "name": {
    "vi": "Hội đồng kiến trúc cảnh quan",
    "en": "Building aesthetics committee"
   },
   "unit": "WC99",
   "roles": {
    "adviser": {
     "name": {
      "vi": "Cố vấn",
      "en": "Adviser"
     }
    }
   }
  },
  "executive": {
   "kind": "agency",
   "name": {
    "vi": "Ban chấp hành đô thị",
    "en": "Municipal executive"
   },
   "unit": "GM0999.BW",
   "roles": {
    "mandated": {
     "name": {
      "vi": "Người được ủy quyền ký",
      "en": "Mandated signatory"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 8,
  "unit": "weeks",
  "rule": "nl/awb",
  "basis": [
   {
    "act": "Algemene wet bestuursrecht (Awb)",
    "article": "4:13",
    "status": "secondary",
    "note": "8 weeks"
   }
  ]
 },
 "allotmentRule": "dutch-permit/calendar-days",
 "fee": {
  "amount": 25000,
  "currency": "EUR",
  "note": {
   "vi": "250 euro, tính bằng xu.",
   "en": "250 euro, in cents."
  }
 },
 "data": {
  "applicantName": {
   "type": "text",
   "name": {
    "vi": "Tên người nộp đơn",
    "en": "Name of the applicant"
   },
   "required": true,
   "personal": true
  },
  "activity": {
   "type": "text",
   "name": {
    "vi": "Hoạt động xin phép",
    "en": "Activity applied for"
   },
   "required": true
  },
  "advice": {
   "type": "boolean",
   "name": {
    "vi": "Cần lấy ý kiến tư vấn",
    "en": "Advice is needed"
   },
   "required": true
  }
 },
 "documents": {
  "application": {
   "name": {
    "vi": "Đơn xin phép",
    "en": "Application"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:1",
     "status": "secondary"
    }
   ]
  },
  "drawings": {
   "name": {
    "vi": "Bản vẽ",
    "en": "Drawings"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:2",
     "status": "secondary"
    }
   ]
  },
  "confirmation": {
   "name": {
    "vi": "Xác nhận đã nhận đơn",
    "en": "Confirmation of receipt"
   },
   "from": "agency"
  },
  "adviceLetter": {
   "name": {
    "vi": "Văn bản tư vấn",
    "en": "Letter of advice"
   },
   "from": "agency"
  },
  "permit": {
   "name": {
    "vi": "Giấy phép",
    "en": "Permit"
   },
   "from": "agency"
  },
  "rejection": {
   "name": {
    "vi": "Quyết định từ chối, nêu rõ lý do",
    "en": "Rejection with reasons"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "municipality",
  "role": "frontOffice",
  "limit": {
   "amount": 1,
   "unit": "weeks"
  },
  "basis": [
   {
    "act": "Internal allotment of the municipality",
    "status": "internal"
   }
  ]
 },
 "result": {
  "party": "municipality",
  "role": "frontOffice"
 },
 "supplements": {
  "max": 1,
  "basis": [
   {
    "act": "Algemene wet bestuursrecht (Awb)",
    "article": "4:5",
    "status": "secondary",
    "note": "the applicant is given the opportunity to complete the application"
   }
  ]
 },
 "extension": {
  "party": "municipality",
  "role": "head",
  "max": 1,
  "cap": {
   "amount": 6,
   "unit": "weeks",
   "rule": "nl/awb"
  },
  "basis": [
   {
    "act": "Algemene wet bestuursrecht (Awb)",
    "article": "4:14",
    "status": "secondary",
    "note": "one extension, told before the term expires"
   }
  ]
 },
 "withdrawal": {
  "party": "municipality",
  "role": "caseworker"
 },
 "expiry": {
  "outcome": "grantedByLaw",
  "basis": [
   {
    "act": "Algemene wet bestuursrecht (Awb)",
    "article": "4:20b",
    "status": "secondary",
    "note": "not deciding in time counts as a positive decision"
   }
  ]
 },
 "separate": [
  {
   "steps": [
    "assess",
    "decide"
   ],
   "basis": [
    {
     "act": "Internal allotment of the municipality",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "check",
 "steps": {
  "check": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra đơn",
    "en": "Check of the application"
   },
   "party": "municipality",
   "role": "caseworker",
   "limit": {
    "amount": 1,
    "unit": "weeks"
   },
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:5",
     "status": "secondary"
    },
    {
     "act": "Internal allotment of the municipality",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "application",
    "drawings"
   ],
   "on": {
    "complete": "examine",
    "incomplete": "supplement"
   },
   "outcomeNames": {
    "complete": {
     "vi": "Đủ, hợp lệ",
     "en": "Complete"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Người nộp đơn bổ sung",
    "en": "The applicant completes the application"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 4,
    "unit": "weeks",
    "rule": "nl/awb"
   },
   "asks": [
    "drawings"
   ],
   "clock": "suspend",
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:15(1)",
     "status": "secondary",
     "note": "suspended from the day after the request up to the day of completion"
    },
    {
     "act": "Internal window for completing the application",
     "status": "internal"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 1,
      "unit": "weeks"
     },
     "notify": [
      {
       "party": "municipality",
       "role": "frontOffice"
      }
     ]
    }
   },
   "on": {
    "provided": "check",
    "expired": "leaveAside",
    "abandoned": "leaveAside"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "leaveAside": {
   "kind": "task",
   "name": {
    "vi": "Quyết định không xem xét đơn",
    "en": "Decision not to consider the application"
   },
   "party": "executive",
   "role": "mandated",
   "limit": {
    "amount": 2,
    "unit": "weeks"
   },
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:5(4)",
     "status": "secondary",
     "note": "within 4 weeks after the window"
    }
   ],
   "produces": [
    "rejection"
   ],
   "on": {
    "decided": "notConsidered"
   },
   "outcomeNames": {
    "decided": {
     "vi": "Đã quyết định",
     "en": "Decided"
    }
   }
  },
  "examine": {
   "kind": "parallel",
   "name": {
    "vi": "Thẩm định và lấy ý kiến",
    "en": "Assessment and advice"
   },
   "basis": [
    {
     "act": "Internal allotment of the municipality",
     "status": "internal"
    }
   ],
   "completion": "all",
   "on": {
    "completed": "decide"
   },
   "branches": {
    "assessment": {
     "start": "assess",
     "steps": {
      "assess": {
       "kind": "task",
       "name": {
        "vi": "Thẩm định",
        "en": "Assessment"
       },
       "party": "municipality",
       "role": "caseworker",
       "limit": {
        "amount": 3,
        "unit": "weeks"
       },
       "basis": [
        {
         "act": "Internal allotment of the municipality",
         "status": "internal"
        }
       ],
       "events": {
        "overdue": {
         "when": "at"
        }
       },
       "on": {
        "favourable": "assessed",
        "unfavourable": "assessed"
       },
       "outcomeNames": {
        "favourable": {
         "vi": "Đủ điều kiện trình",
         "en": "Favourable"
        },
        "unfavourable": {
         "vi": "Không đủ điều kiện",
         "en": "Unfavourable"
        }
       }
      },
      "assessed": {
       "kind": "end",
       "name": {
        "vi": "Đã thẩm định",
        "en": "Assessed"
       },
       "outcome": "assessed"
      }
     }
    },
    "advice": {
     "start": "adviceNeeded",
     "steps": {
      "adviceNeeded": {
       "kind": "decision",
       "name": {
        "vi": "Có cần lấy ý kiến?",
        "en": "Is advice needed?"
       },
       "reads": [
        "advice"
       ],
       "basis": [
        {
         "act": "Algemene wet bestuursrecht (Awb)",
         "article": "3:5",
         "status": "secondary"
        }
       ],
       "branches": [
        {
         "name": "needed",
         "when": "advice",
         "to": "consult"
        }
       ],
       "otherwise": "notNeeded",
       "outcomeNames": {
        "needed": {
         "vi": "Có",
         "en": "Yes"
        },
        "otherwise": {
         "vi": "Trường hợp khác",
         "en": "Otherwise"
        }
       }
      },
      "consult": {
       "kind": "consultation",
       "name": {
        "vi": "Lấy ý kiến tư vấn",
        "en": "Advice"
       },
       "party": "municipality",
       "role": "caseworker",
       "consulted": [
        {
         "party": "fireBrigade",
         "role": "adviser",
         "limit": {
          "amount": 3,
          "unit": "weeks"
         }
        },
        {
         "party": "aesthetics",
         "role": "adviser",
         "limit": {
          "amount": 3,
          "unit": "weeks"
         }
        }
       ],
       "silence": "consent",
       "basis": [
        {
         "act": "Algemene wet bestuursrecht (Awb)",
         "article": "3:6",
         "status": "secondary",
         "note": "a term may be set for advice; the authority may decide without it"
        }
       ],
       "produces": [
        "adviceLetter"
       ],
       "on": {
        "agreed": "advised",
        "objected": "advised"
       },
       "outcomeNames": {
        "agreed": {
         "vi": "Đồng ý",
         "en": "Agreed"
        },
        "objected": {
         "vi": "Không đồng ý",
         "en": "Objected"
        }
       }
      },
      "advised": {
       "kind": "end",
       "name": {
        "vi": "Đã có ý kiến",
        "en": "Advised"
       },
       "outcome": "advised"
      },
      "notNeeded": {
       "kind": "end",
       "name": {
        "vi": "Không cần lấy ý kiến",
        "en": "No advice needed"
       },
       "outcome": "notNeeded"
      }
     }
    }
   },
   "outcomeNames": {
    "completed": {
     "vi": "Xong tất cả",
     "en": "All done"
    }
   }
  },
  "decide": {
   "kind": "task",
   "name": {
    "vi": "Quyết định",
    "en": "Decision"
   },
   "party": "executive",
   "role": "mandated",
   "limit": {
    "amount": 2,
    "unit": "weeks",
    "rule": "nl/awb"
   },
   "basis": [
    {
     "act": "Algemene wet bestuursrecht (Awb)",
     "article": "4:13",
     "status": "secondary"
    },
    {
     "act": "Internal allotment of the municipality",
     "status": "internal"
    }
   ],
   "produces": [
    "permit"
   ],
   "events": {
    "dueSoon": {
     "when": "before",
     "by": {
      "amount": 1,
      "unit": "weeks"
     },
     "notify": [
      {
       "party": "municipality",
       "role": "head"
      }
     ]
    }
   },
   "outcomeNames": {
    "grant": {
     "vi": "Cấp phép",
     "en": "Grant"
    },
    "refuse": {
     "vi": "Từ chối",
     "en": "Refuse"
    }
   },
   "on": {
    "grant": "granted",
    "refuse": "refused"
   }
  },
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Cấp phép",
    "en": "Permit granted"
   },
   "outcome": "granted"
  },
  "refused": {
   "kind": "end",
   "name": {
    "vi": "Từ chối",
    "en": "Refused"
   },
   "outcome": "refused"
  },
  "notConsidered": {
   "kind": "end",
   "name": {
    "vi": "Không xem xét",
    "en": "Not considered"
   },
   "outcome": "notConsidered"
  }
 }
});
export const x4 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "investment-policy-approval",
 "code": "1.009645",
 "version": "1.0.0",
 "name": {
  "vi": "Chấp thuận chủ trương đầu tư của Ủy ban nhân dân cấp tỉnh",
  "en": "Approval of investment policy by the provincial People's Committee"
 },
 "field": {
  "vi": "Đầu tư",
  "en": "Investment"
 },
 "note": {
  "vi": "Luật ấn định thời hạn từng khâu (3 ngày làm việc, 15 ngày, 25 ngày, 7 ngày làm việc); tổng 35 ngày là mức các tỉnh công bố.",
  "en": "The law limits the stages (3 working days, 15 days, 25 days, 7 working days); 35 days in all is what provinces publish."
 },
 "effective": {
  "from": "2021-03-26",
  "to": "2025-06-30"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Investment Law 61/2020/QH14",
   "article": "33",
   "status": "secondary"
  },
  {
   "act": "Decree 31/2021/NĐ-CP",
   "status": "secondary"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Nhà đầu tư",
    "en": "Investor"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "oneStop": {
   "kind": "agency",
   "name": {
    "vi": "Trung tâm Phục vụ hành chính công tỉnh",
    "en": "Provincial public administration service centre"
   },
   "unit": "H22.01.00",
   "roles": {
    "clerk": {
     "name": {
      "vi": "Công chức tiếp nhận",
      "en": "Receiving clerk"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Giám đốc Trung tâm",
      "en": "Director of the centre"
     }
    }
   }
  },
  "registration": {
   "kind": "agency",
   "name": {
    "vi": "Sở Kế hoạch và Đầu tư",
    "en": "Department of Planning and Investment"
   },
   "unit": "H22.03",
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên đầu tư",
      "en": "Investment officer"
     },
     "superior": "director"
    },
    "director": {
     "name": {
      "vi": "Giám đốc Sở",
      "en": "Director"
     }
    }
   }
  },
  "finance": {
   "kind": "agency",
   "name": {
    "vi": "Sở Tài chính",
    "en": "Department of Finance"
   },
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên thẩm định",
      "en": "Appraisal officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Lãnh đạo cơ quan",
      "en": "Head of agency"
     }
    }
   },
   "unit": "H22.04"
  },
  "environment": {
   "kind": "agency",
   "name": {
    "vi": "Sở Tài nguyên và Môi trường",
    "en": "Department of Natural Resources and Environment"
   },
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên thẩm định",
      "en": "Appraisal officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Lãnh đạo cơ quan",
      "en": "Head of agency"
     }
    }
   },
   "unit": "H22.05"
  },
  "construction": {
   "kind": "agency",
   "name": {
    "vi": "Sở Xây dựng",
    "en": "Department of Construction"
   },
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên thẩm định",
      "en": "Appraisal officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Lãnh đạo cơ quan",
      "en": "Head of agency"
     }
    }
   },
   "unit": "H22.06"
  },
  "district": {
   "kind": "agency",
   "name": {
    "vi": "Ủy ban nhân dân cấp huyện nơi có dự án",
    "en": "People's Committee of a district concerned"
   },
   "unit": "H22.15",
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên",
      "en": "Officer"
     }
    }
   }
  },
  "committee": {
   "kind": "agency",
   "name": {
    "vi": "Ủy ban nhân dân tỉnh",
    "en": "Provincial People's Committee"
   },
   "unit": "H22",
   "roles": {
    "office": {
     "name": {
      "vi": "Văn phòng Ủy ban",
      "en": "Office of the committee"
     },
     "superior": "chair"
    },
    "chair": {
     "name": {
      "vi": "Chủ tịch",
      "en": "Chair"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 35,
  "unit": "days",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Investment Law 61/2020/QH14",
    "article": "33",
    "status": "secondary",
    "note": "stage limits of 25 days and 7 working days"
   },
   {
    "act": "Published procedure 1.009645",
    "status": "secondary",
    "note": "35 days in all"
   }
  ]
 },
 "allotmentRule": "vn/civil-code-2015",
 "fee": {
  "amount": 0,
  "currency": "VND",
  "note": {
   "vi": "Không thu lệ phí.",
   "en": "No fee."
  }
 },
 "data": {
  "investorName": {
   "type": "text",
   "name": {
    "vi": "Tên nhà đầu tư",
    "en": "Name of the investor"
   },
   "required": true
  },
  "projectName": {
   "type": "text",
   "name": {
    "vi": "Tên dự án",
    "en": "Name of the project"
   },
   "required": true
  },
  "capital": {
   "type": "integer",
   "name": {
    "vi": "Vốn đầu tư (đồng)",
    "en": "Capital (dong)"
   },
   "required": true
  },
  "representative": {
   "type": "text",
   "name": {
    "vi": "Người đại diện",
    "en": "Representative"
   },
   "required": true,
   "personal": true
  },
  "districts": {
   "type": "list",
   "name": {
    "vi": "Mã các đơn vị cấp huyện nơi có dự án",
    "en": "Codes of the districts concerned"
   },
   "required": true
  }
 },
 "documents": {
  "request": {
   "name": {
    "vi": "Văn bản đề nghị thực hiện dự án",
    "en": "Request for the project"
   },
   "from": "applicant",
   "copies": 4,
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "4 copies"
    }
   ]
  },
  "legalStatus": {
   "name": {
    "vi": "Tài liệu về tư cách pháp lý",
    "en": "Proof of legal status"
   },
   "from": "applicant",
   "copies": 4,
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary"
    }
   ]
  },
  "finances": {
   "name": {
    "vi": "Tài liệu chứng minh năng lực tài chính",
    "en": "Proof of financial capacity"
   },
   "from": "applicant",
   "copies": 4,
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary"
    }
   ]
  },
  "proposal": {
   "name": {
    "vi": "Đề xuất dự án đầu tư",
    "en": "Project proposal"
   },
   "from": "applicant",
   "copies": 4,
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary"
    }
   ]
  },
  "landUse": {
   "name": {
    "vi": "Tài liệu về quyền sử dụng đất",
    "en": "Papers on the right to use land"
   },
   "from": "applicant",
   "required": false,
   "copies": 4,
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary"
    }
   ]
  },
  "opinionLetter": {
   "name": {
    "vi": "Văn bản lấy ý kiến",
    "en": "Letter asking for opinions"
   },
   "from": "agency"
  },
  "appraisalReport": {
   "name": {
    "vi": "Báo cáo thẩm định",
    "en": "Appraisal report"
   },
   "from": "agency"
  },
  "decision": {
   "name": {
    "vi": "Quyết định chấp thuận chủ trương đầu tư",
    "en": "Decision approving the investment policy"
   },
   "from": "agency"
  },
  "rejection": {
   "name": {
    "vi": "Văn bản không chấp thuận, nêu rõ lý do",
    "en": "Letter of rejection with reasons"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "oneStop",
  "role": "clerk",
  "limit": {
   "amount": 0,
   "unit": "workingDays",
   "rule": "vn/same-day-15h"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read"
   }
  ]
 },
 "result": {
  "party": "oneStop",
  "role": "clerk"
 },
 "supplements": {
  "max": 1,
  "within": {
   "amount": 3,
   "unit": "workingDays"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read",
    "note": "one full request, with reasons, on the form"
   }
  ]
 },
 "apology": {
  "party": "registration",
  "role": "director",
  "max": 1,
  "noticeBefore": {
   "amount": 1,
   "unit": "days",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "19(9)",
    "status": "read"
   }
  ]
 },
 "withdrawal": {
  "party": "registration",
  "role": "director"
 },
 "suspension": {
  "party": "committee",
  "role": "chair",
  "clock": "none",
  "basis": [
   {
    "act": "Order of the committee",
    "status": "internal",
    "note": "an order of a superior does not stop the legal clock"
   }
  ]
 },
 "separate": [
  {
   "steps": [
    "appraise",
    "approveReport",
    "decide"
   ],
   "basis": [
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "distribute",
 "steps": {
  "distribute": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra và gửi lấy ý kiến",
    "en": "Check and distribution to the agencies"
   },
   "party": "registration",
   "role": "officer",
   "limit": {
    "amount": 1,
    "unit": "days",
    "rule": "investment-policy-approval/calendar-days"
   },
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "sent within 3 working days"
    },
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "request",
    "legalStatus",
    "finances",
    "proposal"
   ],
   "produces": [
    "opinionLetter"
   ],
   "on": {
    "distributed": "consult",
    "incomplete": "supplement"
   },
   "outcomeNames": {
    "distributed": {
     "vi": "Đã gửi",
     "en": "Distributed"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Nhà đầu tư bổ sung hồ sơ",
    "en": "The investor completes the dossier"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 30,
    "unit": "days"
   },
   "asks": [
    "legalStatus",
    "finances",
    "proposal",
    "landUse"
   ],
   "clock": "restart",
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read"
    },
    {
     "act": "Internal window for completing the dossier",
     "status": "internal"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 7,
      "unit": "days"
     },
     "notify": [
      {
       "party": "registration",
       "role": "officer"
      }
     ]
    }
   },
   "on": {
    "provided": "distribute",
    "expired": "notCompleted",
    "abandoned": "notCompleted"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "consult": {
   "kind": "consultation",
   "name": {
    "vi": "Lấy ý kiến thẩm định",
    "en": "Opinions of the agencies concerned"
   },
   "party": "registration",
   "role": "officer",
   "consulted": [
    {
     "party": "finance",
     "role": "officer",
     "limit": {
      "amount": 15,
      "unit": "days",
      "rule": "investment-policy-approval/calendar-days"
     }
    },
    {
     "party": "environment",
     "role": "officer",
     "limit": {
      "amount": 15,
      "unit": "days",
      "rule": "investment-policy-approval/calendar-days"
     }
    },
    {
     "party": "construction",
     "role": "officer",
     "limit": {
      "amount": 15,
      "unit": "days",
      "rule": "investment-policy-approval/calendar-days"
     }
    }
   ],
   "consultedUnits": {
    "field": "districts",
    "party": "district",
    "role": "officer",
    "limit": {
     "amount": 15,
     "unit": "days",
     "rule": "investment-policy-approval/calendar-days"
    }
   },
   "silence": "consent",
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "they answer within 15 days"
    },
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(5)",
     "status": "read"
    }
   ],
   "requires": [
    "opinionLetter"
   ],
   "on": {
    "agreed": "appraise",
    "objected": "appraise"
   },
   "outcomeNames": {
    "agreed": {
     "vi": "Đồng ý",
     "en": "Agreed"
    },
    "objected": {
     "vi": "Không đồng ý",
     "en": "Objected"
    }
   }
  },
  "appraise": {
   "kind": "task",
   "name": {
    "vi": "Lập báo cáo thẩm định",
    "en": "Appraisal report"
   },
   "party": "registration",
   "role": "officer",
   "limit": {
    "amount": 4,
    "unit": "days",
    "rule": "investment-policy-approval/calendar-days"
   },
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "report within 25 days of receipt"
    },
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "produces": [
    "appraisalReport"
   ],
   "events": {
    "overdue": {
     "when": "at"
    }
   },
   "on": {
    "submitted": "approveReport"
   },
   "outcomeNames": {
    "submitted": {
     "vi": "Đã trình",
     "en": "Submitted"
    }
   }
  },
  "approveReport": {
   "kind": "task",
   "name": {
    "vi": "Duyệt báo cáo, trình Ủy ban",
    "en": "Approval of the report"
   },
   "party": "registration",
   "role": "director",
   "limit": {
    "amount": 1,
    "unit": "days",
    "rule": "investment-policy-approval/calendar-days"
   },
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "report within 25 days of receipt"
    },
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "requires": [
    "appraisalReport"
   ],
   "on": {
    "favourable": "examine",
    "unfavourable": "examine"
   },
   "outcomeNames": {
    "favourable": {
     "vi": "Đủ điều kiện trình",
     "en": "Favourable"
    },
    "unfavourable": {
     "vi": "Không đủ điều kiện",
     "en": "Unfavourable"
    }
   }
  },
  "examine": {
   "kind": "task",
   "name": {
    "vi": "Thẩm tra tại Văn phòng Ủy ban",
    "en": "Review in the office of the committee"
   },
   "party": "committee",
   "role": "office",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "the committee decides within 7 working days"
    },
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "on": {
    "submitted": "decide"
   },
   "outcomeNames": {
    "submitted": {
     "vi": "Đã trình",
     "en": "Submitted"
    }
   }
  },
  "decide": {
   "kind": "task",
   "name": {
    "vi": "Quyết định chấp thuận chủ trương",
    "en": "Decision on the investment policy"
   },
   "party": "committee",
   "role": "chair",
   "limit": {
    "amount": 2,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Investment Law 61/2020/QH14",
     "article": "33",
     "status": "secondary",
     "note": "the committee decides within 7 working days"
    },
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "produces": [
    "decision"
   ],
   "events": {
    "dueSoon": {
     "when": "before",
     "by": {
      "amount": 1,
      "unit": "workingDays"
     },
     "notify": [
      {
       "party": "committee",
       "role": "office"
      }
     ]
    }
   },
   "on": {
    "approved": "publish",
    "rejected": "notifyRejection"
   },
   "outcomeNames": {
    "approved": {
     "vi": "Chấp thuận",
     "en": "Approved"
    },
    "rejected": {
     "vi": "Không chấp thuận",
     "en": "Rejected"
    }
   }
  },
  "publish": {
   "kind": "task",
   "name": {
    "vi": "Phát hành quyết định",
    "en": "Issue of the decision"
   },
   "party": "committee",
   "role": "office",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "requires": [
    "decision"
   ],
   "on": {
    "issued": "approved"
   },
   "outcomeNames": {
    "issued": {
     "vi": "Đã cấp",
     "en": "Issued"
    }
   }
  },
  "notifyRejection": {
   "kind": "task",
   "name": {
    "vi": "Thông báo không chấp thuận",
    "en": "Notice of rejection"
   },
   "party": "committee",
   "role": "office",
   "limit": {
    "amount": 0,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the province",
     "status": "internal"
    }
   ],
   "produces": [
    "rejection"
   ],
   "on": {
    "issued": "rejected"
   },
   "outcomeNames": {
    "issued": {
     "vi": "Đã cấp",
     "en": "Issued"
    }
   }
  },
  "approved": {
   "kind": "end",
   "name": {
    "vi": "Chấp thuận chủ trương đầu tư",
    "en": "Investment policy approved"
   },
   "outcome": "granted"
  },
  "rejected": {
   "kind": "end",
   "name": {
    "vi": "Không chấp thuận",
    "en": "Rejected"
   },
   "outcome": "refused"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hết hạn bổ sung",
    "en": "Supplement window expired"
   },
   "outcome": "expired"
  }
 }
});
export const x5 = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "criminal-record-certificate",
 "code": "2.000488",
 "version": "1.0.0",
 "name": {
  "vi": "Cấp phiếu lý lịch tư pháp",
  "en": "Criminal-record certificate"
 },
 "field": {
  "vi": "Lý lịch tư pháp",
  "en": "Judicial records"
 },
 "note": {
  "vi": "Trường hợp thông thường, 10 ngày; trường hợp phức tạp (15 ngày) là một quy trình riêng vì biết ngay khi tiếp nhận.",
  "en": "The ordinary case, 10 days; complex cases (15 days) are a procedure of their own, since they are known on receipt."
 },
 "effective": {
  "from": "2018-06-21",
  "to": "2025-02-28"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Law on Judicial Records 28/2009/QH12",
   "article": "48",
   "status": "secondary"
  },
  {
   "act": "Decree 61/2018/NĐ-CP",
   "article": "17–19",
   "status": "read"
  }
 ],
 "parties": {
  "applicant": {
   "kind": "applicant",
   "name": {
    "vi": "Người yêu cầu cấp phiếu",
    "en": "Applicant"
   },
   "roles": {
    "person": {
     "name": {
      "vi": "Người nộp hồ sơ",
      "en": "Applicant"
     }
    }
   }
  },
  "justice": {
   "kind": "agency",
   "name": {
    "vi": "Sở Tư pháp",
    "en": "Department of Justice"
   },
   "unit": "H22.07",
   "roles": {
    "clerk": {
     "name": {
      "vi": "Công chức tiếp nhận",
      "en": "Receiving clerk"
     },
     "superior": "director"
    },
    "officer": {
     "name": {
      "vi": "Chuyên viên lý lịch tư pháp",
      "en": "Judicial-records officer"
     },
     "superior": "director"
    },
    "director": {
     "name": {
      "vi": "Giám đốc Sở",
      "en": "Director"
     }
    }
   }
  },
  "police": {
   "kind": "agency",
   "name": {
    "vi": "Phòng Hồ sơ nghiệp vụ Công an tỉnh",
    "en": "Records office of the provincial police"
   },
   "unit": "CA.22",
   "roles": {
    "officer": {
     "name": {
      "vi": "Cán bộ tra cứu",
      "en": "Search officer"
     },
     "superior": "head"
    },
    "head": {
     "name": {
      "vi": "Trưởng phòng",
      "en": "Head of office"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 10,
  "unit": "days",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Law on Judicial Records 28/2009/QH12",
    "article": "48",
    "status": "secondary",
    "note": "10 days"
   }
  ]
 },
 "allotmentRule": "criminal-record-certificate/calendar-days",
 "fee": {
  "amount": 200000,
  "currency": "VND",
  "note": {
   "vi": "Sinh viên, người có công: 100.000 đồng.",
   "en": "Students and persons of merit: 100,000 dong."
  }
 },
 "data": {
  "personName": {
   "type": "text",
   "name": {
    "vi": "Họ tên người yêu cầu",
    "en": "Name of the applicant"
   },
   "required": true,
   "personal": true
  },
  "personalId": {
   "type": "text",
   "name": {
    "vi": "Số định danh cá nhân",
    "en": "Personal number"
   },
   "required": true,
   "personal": true
  },
  "form": {
   "type": "choice",
   "name": {
    "vi": "Loại phiếu",
    "en": "Form of the certificate"
   },
   "required": true,
   "choices": [
    "form1",
    "form2"
   ]
  }
 },
 "documents": {
  "declaration": {
   "name": {
    "vi": "Tờ khai yêu cầu cấp phiếu",
    "en": "Application form"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "45",
     "status": "secondary"
    }
   ]
  },
  "identity": {
   "name": {
    "vi": "Bản sao giấy tờ tùy thân",
    "en": "Copy of the identity paper"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "45",
     "status": "secondary"
    }
   ]
  },
  "residenceProof": {
   "name": {
    "vi": "Giấy tờ về nơi cư trú",
    "en": "Proof of residence"
   },
   "from": "applicant",
   "required": false,
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "45",
     "status": "secondary"
    }
   ]
  },
  "searchRequest": {
   "name": {
    "vi": "Phiếu đề nghị tra cứu",
    "en": "Search request"
   },
   "from": "agency"
  },
  "searchResult": {
   "name": {
    "vi": "Kết quả tra cứu",
    "en": "Search result"
   },
   "from": "agency"
  },
  "certificate": {
   "name": {
    "vi": "Phiếu lý lịch tư pháp",
    "en": "Criminal-record certificate"
   },
   "from": "agency"
  }
 },
 "receipt": {
  "party": "justice",
  "role": "clerk",
  "limit": {
   "amount": 0,
   "unit": "workingDays",
   "rule": "vn/same-day-15h"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read"
   }
  ]
 },
 "result": {
  "party": "justice",
  "role": "clerk"
 },
 "supplements": {
  "max": 1,
  "within": {
   "amount": 3,
   "unit": "workingDays",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "17",
    "status": "read",
    "note": "one full request, with reasons, on the form"
   }
  ]
 },
 "apology": {
  "party": "justice",
  "role": "director",
  "max": 1,
  "noticeBefore": {
   "amount": 1,
   "unit": "days",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Decree 61/2018/NĐ-CP",
    "article": "19(9)",
    "status": "read"
   }
  ]
 },
 "withdrawal": {
  "party": "justice",
  "role": "director"
 },
 "separate": [
  {
   "steps": [
    "prepare",
    "sign"
   ],
   "basis": [
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "check",
 "steps": {
  "check": {
   "kind": "task",
   "name": {
    "vi": "Kiểm tra, lập phiếu tra cứu",
    "en": "Check and search request"
   },
   "party": "justice",
   "role": "officer",
   "limit": {
    "amount": 1,
    "unit": "days"
   },
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "48",
     "status": "secondary"
    },
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "declaration",
    "identity"
   ],
   "produces": [
    "searchRequest"
   ],
   "on": {
    "complete": "sendToPolice",
    "incomplete": "supplement"
   },
   "outcomeNames": {
    "complete": {
     "vi": "Đủ, hợp lệ",
     "en": "Complete"
    },
    "incomplete": {
     "vi": "Cần bổ sung",
     "en": "Papers missing"
    }
   }
  },
  "supplement": {
   "kind": "supplement",
   "name": {
    "vi": "Bổ sung hồ sơ",
    "en": "Completion of the dossier"
   },
   "party": "applicant",
   "role": "person",
   "limit": {
    "amount": 15,
    "unit": "days",
    "rule": "vn/civil-code-2015"
   },
   "asks": [
    "identity",
    "residenceProof"
   ],
   "clock": "restart",
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read"
    },
    {
     "act": "Internal window for completing the dossier",
     "status": "internal"
    }
   ],
   "events": {
    "reminder": {
     "when": "before",
     "by": {
      "amount": 5,
      "unit": "days",
      "rule": "vn/civil-code-2015"
     },
     "notify": [
      {
       "party": "justice",
       "role": "clerk"
      }
     ]
    }
   },
   "on": {
    "provided": "check",
    "expired": "notCompleted",
    "abandoned": "notCompleted"
   },
   "outcomeNames": {
    "provided": {
     "vi": "Đã bổ sung",
     "en": "Completed"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    },
    "abandoned": {
     "vi": "Không bổ sung nữa",
     "en": "Given up"
    }
   }
  },
  "sendToPolice": {
   "kind": "handoff",
   "name": {
    "vi": "Gửi phiếu tra cứu đến Công an tỉnh",
    "en": "Search request to the provincial police"
   },
   "party": "justice",
   "role": "officer",
   "limit": {
    "amount": 0,
    "unit": "days"
   },
   "to": {
    "party": "police",
    "role": "officer"
   },
   "acknowledge": {
    "amount": 0,
    "unit": "days"
   },
   "basis": [
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ],
   "visitsMax": 2,
   "requires": [
    "searchRequest"
   ],
   "on": {
    "acknowledged": "policeSearch",
    "refused": "correctRequest"
   },
   "outcomeNames": {
    "acknowledged": {
     "vi": "Đã nhận",
     "en": "Received"
    },
    "refused": {
     "vi": "Từ chối nhận",
     "en": "Not taken"
    }
   }
  },
  "correctRequest": {
   "kind": "task",
   "name": {
    "vi": "Chỉnh sửa phiếu tra cứu",
    "en": "Correction of the search request"
   },
   "party": "justice",
   "role": "officer",
   "limit": {
    "amount": 0,
    "unit": "days"
   },
   "basis": [
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ],
   "visitsMax": 1,
   "on": {
    "corrected": "sendToPolice"
   },
   "outcomeNames": {
    "corrected": {
     "vi": "Đã chỉnh sửa",
     "en": "Corrected"
    }
   }
  },
  "policeSearch": {
   "kind": "task",
   "name": {
    "vi": "Tra cứu tại Công an tỉnh",
    "en": "Search by the provincial police"
   },
   "party": "police",
   "role": "officer",
   "limit": {
    "amount": 5,
    "unit": "days"
   },
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "48",
     "status": "secondary",
     "note": "police search: 5 days"
    }
   ],
   "produces": [
    "searchResult"
   ],
   "events": {
    "dueSoon": {
     "when": "before",
     "by": {
      "amount": 1,
      "unit": "days"
     },
     "notify": [
      {
       "party": "police",
       "role": "officer"
      }
     ]
    },
    "overdue": {
     "when": "at",
     "notify": [
      {
       "party": "police",
       "role": "head"
      },
      {
       "party": "justice",
       "role": "director"
      }
     ]
    }
   },
   "on": {
    "clear": "prepare",
    "record": "prepare"
   },
   "outcomeNames": {
    "clear": {
     "vi": "Không có án tích",
     "en": "No record"
    },
    "record": {
     "vi": "Có án tích",
     "en": "Record found"
    }
   }
  },
  "prepare": {
   "kind": "task",
   "name": {
    "vi": "Lập phiếu lý lịch tư pháp",
    "en": "Preparation of the certificate"
   },
   "party": "justice",
   "role": "officer",
   "limit": {
    "amount": 2,
    "unit": "days"
   },
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "48",
     "status": "secondary",
     "note": "justice department: 3 days"
    },
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ],
   "requires": [
    "searchResult"
   ],
   "produces": [
    "certificate"
   ],
   "on": {
    "prepared": "sign"
   },
   "outcomeNames": {
    "prepared": {
     "vi": "Đã lập",
     "en": "Prepared"
    }
   }
  },
  "sign": {
   "kind": "task",
   "name": {
    "vi": "Ký phiếu lý lịch tư pháp",
    "en": "Signing the certificate"
   },
   "party": "justice",
   "role": "director",
   "limit": {
    "amount": 1,
    "unit": "days",
    "rule": "vn/civil-code-2015"
   },
   "basis": [
    {
     "act": "Law on Judicial Records 28/2009/QH12",
     "article": "48",
     "status": "secondary",
     "note": "justice department: 3 days"
    },
    {
     "act": "Internal allotment of the justice department",
     "status": "internal"
    }
   ],
   "requires": [
    "certificate"
   ],
   "on": {
    "signed": "granted"
   },
   "outcomeNames": {
    "signed": {
     "vi": "Đã ký",
     "en": "Signed"
    }
   }
  },
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Đã cấp phiếu",
    "en": "Certificate issued"
   },
   "outcome": "granted"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hết hạn bổ sung",
    "en": "Supplement window expired"
   },
   "outcome": "expired"
  }
 }
});
