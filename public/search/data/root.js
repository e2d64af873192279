dossierSearch("root",{"per":16,"docs":{"points":32,"statements":168,"figures":55,"sources":140,"events":30,"pages":7},"terms":["#k:admission","be","eleven","internal","parliamentary","suit"]});
