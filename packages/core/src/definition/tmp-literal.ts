import { defineProcedure } from './builder.js';
export const x = defineProcedure({
 "schema": "thutuc/procedure@1",
 "id": "building-permit",
 "version": "1.0.0",
 "name": {
  "vi": "Cấp giấy phép xây dựng nhà ở riêng lẻ",
  "en": "Building permit for an individual house"
 },
 "field": {
  "vi": "Xây dựng",
  "en": "Construction"
 },
 "note": {
  "vi": "Áp dụng cơ chế một cửa của Nghị định 61/2018/NĐ-CP, đã được thay thế từ ngày 01/7/2025; hồ sơ nhận trước ngày đó giải quyết xong theo bản này.",
  "en": "Runs on the one-stop rules of Decree 61/2018, which were replaced on 1 July 2025; dossiers received before that day are finished under this version."
 },
 "effective": {
  "from": "2018-06-21",
  "to": "2025-06-30"
 },
 "transition": "finishOld",
 "basis": [
  {
   "act": "Construction Law 50/2014/QH13",
   "article": "102",
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
    "vi": "Chủ đầu tư",
    "en": "Applicant (owner of the house)"
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
    "cashier": {
     "name": {
      "vi": "Kế toán thu lệ phí",
      "en": "Cashier"
     }
    },
    "head": {
     "name": {
      "vi": "Trưởng Bộ phận Một cửa",
      "en": "Head of the one-stop shop"
     }
    }
   }
  },
  "permitOffice": {
   "kind": "agency",
   "name": {
    "vi": "Phòng Quản lý đô thị",
    "en": "Urban management office"
   },
   "unit": "H22.15.04",
   "roles": {
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
  "heritage": {
   "kind": "agency",
   "name": {
    "vi": "Phòng Văn hóa và Thông tin",
    "en": "Culture and information office"
   },
   "unit": "H22.15.07",
   "roles": {
    "officer": {
     "name": {
      "vi": "Chuyên viên di sản",
      "en": "Heritage officer"
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
  "powerUtility": {
   "kind": "agency",
   "name": {
    "vi": "Điện lực quận",
    "en": "District power utility"
   },
   "unit": "EVN.15",
   "roles": {
    "engineer": {
     "name": {
      "vi": "Kỹ sư an toàn lưới điện",
      "en": "Grid-safety engineer"
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
      "vi": "Phó Chủ tịch phụ trách đô thị",
      "en": "Vice-chair for urban affairs"
     }
    }
   }
  }
 },
 "timeLimit": {
  "amount": 15,
  "unit": "days",
  "rule": "vn/decree-61-2018",
  "basis": [
   {
    "act": "Construction Law 50/2014/QH13",
    "article": "102",
    "status": "secondary",
    "note": "15 days for an individual house, from receipt of a complete dossier"
   }
  ]
 },
 "allotmentRule": "vn/civil-code-2015",
 "fee": {
  "amount": 75000,
  "currency": "VND",
  "note": {
   "vi": "Mức thu do Hội đồng nhân dân tỉnh quy định; 75.000 đồng là ví dụ.",
   "en": "Set by the provincial People's Council; 75,000 dong is an example."
  }
 },
 "data": {
  "applicantName": {
   "type": "text",
   "name": {
    "vi": "Họ tên chủ đầu tư",
    "en": "Name of the owner"
   },
   "required": true,
   "personal": true
  },
  "parcel": {
   "type": "text",
   "name": {
    "vi": "Thửa đất, tờ bản đồ",
    "en": "Land parcel"
   },
   "required": true,
   "personal": true
  },
  "floorArea": {
   "type": "integer",
   "name": {
    "vi": "Tổng diện tích sàn (m²)",
    "en": "Total floor area (m²)"
   },
   "required": true
  },
  "inHeritageZone": {
   "type": "boolean",
   "name": {
    "vi": "Trong khu vực bảo vệ di tích",
    "en": "Inside a heritage protection zone"
   },
   "required": true
  },
  "nearPowerLine": {
   "type": "boolean",
   "name": {
    "vi": "Gần hành lang lưới điện",
    "en": "Near a power-line corridor"
   },
   "required": true
  }
 },
 "documents": {
  "application": {
   "name": {
    "vi": "Đơn đề nghị cấp giấy phép xây dựng",
    "en": "Application form"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "95",
     "status": "secondary"
    }
   ]
  },
  "landTitle": {
   "name": {
    "vi": "Bản sao giấy chứng nhận quyền sử dụng đất",
    "en": "Copy of the land-use right certificate"
   },
   "from": "applicant",
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "95",
     "status": "secondary"
    }
   ]
  },
  "drawings": {
   "name": {
    "vi": "Bản vẽ thiết kế xây dựng",
    "en": "Design drawings"
   },
   "from": "applicant",
   "copies": 2,
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "95",
     "status": "secondary"
    }
   ]
  },
  "neighbourCommitment": {
   "name": {
    "vi": "Cam kết an toàn với công trình liền kề",
    "en": "Commitment on the safety of adjoining buildings"
   },
   "from": "applicant",
   "required": false,
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "95",
     "status": "secondary"
    }
   ]
  },
  "receiptSlip": {
   "name": {
    "vi": "Giấy tiếp nhận hồ sơ và hẹn trả kết quả (mẫu 01)",
    "en": "Receipt and appointment slip (form 01)"
   },
   "from": "agency"
  },
  "supplementNotice": {
   "name": {
    "vi": "Phiếu yêu cầu bổ sung hồ sơ (mẫu 02)",
    "en": "Supplement request (form 02)"
   },
   "from": "agency"
  },
  "siteRecord": {
   "name": {
    "vi": "Biên bản kiểm tra thực địa",
    "en": "Record of the site check"
   },
   "from": "agency"
  },
  "permit": {
   "name": {
    "vi": "Giấy phép xây dựng",
    "en": "Building permit"
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
   "amount": 7,
   "unit": "workingDays",
   "rule": "vn/civil-code-2015"
  },
  "basis": [
   {
    "act": "Construction Law 50/2014/QH13",
    "article": "102",
    "status": "secondary",
    "note": "a written list of missing papers within 7 working days of receipt, once"
   }
  ]
 },
 "apology": {
  "party": "permitOffice",
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
 "extension": {
  "party": "committee",
  "role": "chair",
  "max": 1,
  "cap": {
   "amount": 10,
   "unit": "days",
   "rule": "vn/decree-61-2018"
  },
  "basis": [
   {
    "act": "Construction Law 50/2014/QH13",
    "article": "102",
    "status": "secondary",
    "note": "one extension of at most 10 days with written reasons"
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
    "checkPapers",
    "conclude",
    "sign"
   ],
   "basis": [
    {
     "act": "Internal allotment of the permit office",
     "status": "internal"
    }
   ]
  }
 ],
 "start": "examine",
 "steps": {
  "examine": {
   "kind": "parallel",
   "name": {
    "vi": "Thẩm định và lấy ý kiến",
    "en": "Examination and opinions"
   },
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(6)",
     "status": "read",
     "note": "electronically all at once, each with its own limit"
    }
   ],
   "completion": "all",
   "interrupts": [
    "ineligible",
    "expired"
   ],
   "on": {
    "completed": "conclude",
    "ineligible": "returnPapers",
    "expired": "notCompleted"
   },
   "branches": {
    "site": {
     "start": "transfer",
     "steps": {
      "transfer": {
       "kind": "handoff",
       "name": {
        "vi": "Chuyển hồ sơ đến Phòng Quản lý đô thị",
        "en": "Transfer to the urban management office"
       },
       "party": "oneStop",
       "role": "clerk",
       "also": [
        {
         "party": "oneStop",
         "role": "head"
        }
       ],
       "limit": {
        "amount": 0,
        "unit": "workingDays",
        "rule": "vn/same-day-15h"
       },
       "to": {
        "party": "permitOffice",
        "role": "officer"
       },
       "acknowledge": {
        "amount": 0,
        "unit": "workingDays"
       },
       "visitsMax": 2,
       "basis": [
        {
         "act": "Decree 61/2018/NĐ-CP",
         "article": "18",
         "status": "read"
        }
       ],
       "requires": [
        "application",
        "landTitle",
        "drawings"
       ],
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
       "visitsMax": 1,
       "basis": [
        {
         "act": "Internal allotment of the permit office",
         "status": "internal"
        }
       ],
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
       "party": "permitOffice",
       "role": "officer",
       "limit": {
        "amount": 1,
        "unit": "workingDays"
       },
       "visitsMax": 2,
       "basis": [
        {
         "act": "Decree 61/2018/NĐ-CP",
         "article": "19(4)",
         "status": "read"
        },
        {
         "act": "Internal allotment of the permit office",
         "status": "internal"
        }
       ],
       "requires": [
        "application",
        "landTitle",
        "drawings"
       ],
       "produces": [
        "supplementNotice"
       ],
       "on": {
        "complete": "siteCheck",
        "incomplete": "supplement",
        "ineligible": "ineligible"
       },
       "outcomeNames": {
        "complete": {
         "vi": "Đủ, hợp lệ",
         "en": "Complete"
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
        "vi": "Chủ đầu tư bổ sung hồ sơ",
        "en": "The owner completes the dossier"
       },
       "party": "applicant",
       "role": "person",
       "limit": {
        "amount": 30,
        "unit": "days"
       },
       "asks": [
        "landTitle",
        "drawings",
        "neighbourCommitment"
       ],
       "clock": "restart",
       "siblings": "continue",
       "basis": [
        {
         "act": "Construction Law 50/2014/QH13",
         "article": "102",
         "status": "secondary",
         "note": "asked once"
        },
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
        "halfTime": {
         "when": "before",
         "by": {
          "amount": 15,
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
        "provided": "checkPapers",
        "expired": "expired",
        "abandoned": "expired"
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
      "siteCheck": {
       "kind": "task",
       "name": {
        "vi": "Kiểm tra thực địa",
        "en": "Site check"
       },
       "party": "permitOffice",
       "role": "officer",
       "also": [
        {
         "party": "permitOffice",
         "role": "head"
        }
       ],
       "limit": {
        "amount": 2,
        "unit": "workingDays"
       },
       "basis": [
        {
         "act": "Construction Law 50/2014/QH13",
         "article": "102",
         "status": "secondary",
         "note": "site check within 7 working days of receipt"
        },
        {
         "act": "Internal allotment of the permit office",
         "status": "internal"
        }
       ],
       "produces": [
        "siteRecord"
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
           "party": "permitOffice",
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
        "suitable": "suitable",
        "unsuitable": "unsuitable"
       },
       "outcomeNames": {
        "suitable": {
         "vi": "Phù hợp",
         "en": "Suitable"
        },
        "unsuitable": {
         "vi": "Không phù hợp",
         "en": "Not suitable"
        }
       }
      },
      "suitable": {
       "kind": "end",
       "name": {
        "vi": "Thực địa phù hợp",
        "en": "Site suitable"
       },
       "outcome": "suitable"
      },
      "unsuitable": {
       "kind": "end",
       "name": {
        "vi": "Thực địa không phù hợp",
        "en": "Site not suitable"
       },
       "outcome": "unsuitable"
      },
      "ineligible": {
       "kind": "end",
       "name": {
        "vi": "Không đủ điều kiện giải quyết",
        "en": "Not eligible"
       },
       "outcome": "ineligible"
      },
      "expired": {
       "kind": "end",
       "name": {
        "vi": "Không bổ sung",
        "en": "Not completed"
       },
       "outcome": "expired"
      }
     }
    },
    "opinions": {
     "start": "opinionsNeeded",
     "steps": {
      "opinionsNeeded": {
       "kind": "decision",
       "name": {
        "vi": "Có cần lấy ý kiến?",
        "en": "Are opinions needed?"
       },
       "reads": [
        "inHeritageZone",
        "nearPowerLine"
       ],
       "basis": [
        {
         "act": "Construction Law 50/2014/QH13",
         "article": "102",
         "status": "secondary"
        }
       ],
       "branches": [
        {
         "name": "needed",
         "when": "inHeritageZone or nearPowerLine",
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
        "vi": "Lấy ý kiến cơ quan liên quan",
        "en": "Opinions of the agencies concerned"
       },
       "party": "permitOffice",
       "role": "officer",
       "consulted": [
        {
         "party": "heritage",
         "role": "officer",
         "limit": {
          "amount": 12,
          "unit": "days",
          "rule": "building-permit/calendar-days"
         }
        },
        {
         "party": "powerUtility",
         "role": "engineer",
         "limit": {
          "amount": 12,
          "unit": "days",
          "rule": "building-permit/calendar-days"
         }
        }
       ],
       "silence": "consent",
       "basis": [
        {
         "act": "Construction Law 50/2014/QH13",
         "article": "102",
         "status": "secondary",
         "note": "agencies asked answer within 12 days; silence is consent"
        },
        {
         "act": "Decree 61/2018/NĐ-CP",
         "article": "19(5)",
         "status": "read"
        }
       ],
       "on": {
        "agreed": "clear",
        "objected": "objection"
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
      "clear": {
       "kind": "end",
       "name": {
        "vi": "Đồng ý",
        "en": "Agreed"
       },
       "outcome": "clear"
      },
      "objection": {
       "kind": "end",
       "name": {
        "vi": "Không đồng ý",
        "en": "Objected"
       },
       "outcome": "objection"
      },
      "notNeeded": {
       "kind": "end",
       "name": {
        "vi": "Không cần lấy ý kiến",
        "en": "No opinion needed"
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
    },
    "ineligible": {
     "vi": "Không đủ điều kiện",
     "en": "Not eligible"
    },
    "expired": {
     "vi": "Hết hạn",
     "en": "Window expired"
    }
   }
  },
  "conclude": {
   "kind": "task",
   "name": {
    "vi": "Tổng hợp, trình ký",
    "en": "Conclusion and proposal"
   },
   "party": "permitOffice",
   "role": "head",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Internal allotment of the permit office",
     "status": "internal"
    }
   ],
   "requires": [
    "siteRecord"
   ],
   "on": {
    "grant": "sign",
    "refuse": "signRefusal"
   },
   "outcomeNames": {
    "grant": {
     "vi": "Đề nghị cấp",
     "en": "Propose to grant"
    },
    "refuse": {
     "vi": "Đề nghị từ chối",
     "en": "Propose to refuse"
    }
   }
  },
  "sign": {
   "kind": "task",
   "name": {
    "vi": "Ký giấy phép",
    "en": "Signing the permit"
   },
   "party": "committee",
   "role": "chair",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "102",
     "status": "secondary"
    },
    {
     "act": "Internal allotment of the permit office",
     "status": "internal"
    }
   ],
   "produces": [
    "permit"
   ],
   "on": {
    "signed": "payFee"
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
   "party": "committee",
   "role": "chair",
   "limit": {
    "amount": 0.5,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Construction Law 50/2014/QH13",
     "article": "102",
     "status": "secondary"
    },
    {
     "act": "Internal allotment of the permit office",
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
  "returnPapers": {
   "kind": "task",
   "name": {
    "vi": "Trả hồ sơ không đủ điều kiện",
    "en": "Return of a dossier that is not eligible"
   },
   "party": "permitOffice",
   "role": "head",
   "limit": {
    "amount": 1,
    "unit": "workingDays"
   },
   "basis": [
    {
     "act": "Decree 61/2018/NĐ-CP",
     "article": "19(4)",
     "status": "read",
     "note": "returned within 3 working days of receipt"
    }
   ],
   "produces": [
    "refusalLetter"
   ],
   "on": {
    "returned": "returned"
   },
   "outcomeNames": {
    "returned": {
     "vi": "Đã trả",
     "en": "Returned"
    }
   }
  },
  "payFee": {
   "kind": "payment",
   "name": {
    "vi": "Nộp lệ phí",
    "en": "Payment of the fee"
   },
   "party": "applicant",
   "role": "person",
   "also": [
    {
     "party": "oneStop",
     "role": "cashier"
    }
   ],
   "limit": {
    "amount": 30,
    "unit": "days"
   },
   "amount": 75000,
   "clock": "suspend",
   "siblings": "continue",
   "basis": [
    {
     "act": "Practice of payment stopping the agency's clock",
     "status": "secondary"
    }
   ],
   "on": {
    "paid": "granted",
    "expired": "lapsed"
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
  "granted": {
   "kind": "end",
   "name": {
    "vi": "Cấp giấy phép",
    "en": "Permit granted"
   },
   "outcome": "granted"
  },
  "refused": {
   "kind": "end",
   "name": {
    "vi": "Từ chối cấp phép",
    "en": "Permit refused"
   },
   "outcome": "refused"
  },
  "returned": {
   "kind": "end",
   "name": {
    "vi": "Trả hồ sơ",
    "en": "Dossier returned"
   },
   "outcome": "returned"
  },
  "notCompleted": {
   "kind": "end",
   "name": {
    "vi": "Hết hạn bổ sung",
    "en": "Supplement window expired"
   },
   "outcome": "expired"
  },
  "lapsed": {
   "kind": "end",
   "name": {
    "vi": "Không nộp lệ phí",
    "en": "Fee not paid"
   },
   "outcome": "lapsed"
  }
 }
});
