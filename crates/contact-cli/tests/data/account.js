window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "someone@example.com",
      "createdVia" : "web",
      "username" : "jaydson",
      "accountId" : "17294602",
      "createdAt" : "2008-11-11T01:02:03.000Z",
      "accountDisplayName" : "Jaydson"
    }
  }
]
